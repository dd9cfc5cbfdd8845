import { join } from 'node:path';
import type { Reader } from '../types.ts';
import { type Agent, at, jsonOf, lineOf, type Settings, type Target, texts } from './agent.ts';
import { absoluteOf, pathFrom } from './anchors.ts';
import { ignoring } from './ignore.ts';
import { mcp } from './mcp.ts';

/** What Cursor ignores unless `.cursorignore` takes it back (cursor.com/docs/reference/ignore-file); lock files and binaries hold no credential. */
const defaults = [
  '**/.env',
  '**/.env.*',
  '**/credentials.json',
  '**/secrets.json',
  '**/*.key',
  '**/*.pem',
  '**/id_rsa',
  '.git/',
  'node_modules/',
];

export default {
  id: 'cursor',
  name: 'Cursor',
  facts: '3.23, cursor.com/docs: ignore files, terminal, CLI permissions',
  marks: { repository: ['.cursor', '.cursorrules', '.cursorignore', '.cursorindexingignore'], home: ['.cursor'] },
  survey(settings) {
    const { root, home } = settings;
    const ignored = ignoredBy(settings);
    const layers = layersOf(settings);
    const denies = layers.map((layer) => denyOf(layer, settings));
    const noShell = layers.flatMap((layer) => rulesOf(layer, 'Shell').filter(({ pattern }) => /^\*{1,2}$/.test(pattern)))[0];
    const server = mcp(
      [
        { file: join(root, '.cursor/mcp.json'), shown: '.cursor/mcp.json', keys: ['mcpServers'] },
        { file: join(home, '.cursor/mcp.json'), shown: '~/.cursor/mcp.json', keys: ['mcpServers'] },
      ],
      settings,
    );
    return (file) => {
      const deny = denies.map((find) => find(file)).find((found) => found !== undefined);
      const editor = ignored(file);
      const rule = deny?.where ?? editor.rule;
      const served = server(file);
      return [
        ...(deny ? [commandLine('read', deny)] : []),
        { agent: 'cursor', channel: 'read', ...editor },
        ...(noShell ? [commandLine('shell', noShell)] : []),
        terminal(rule),
        ...(served ? [{ agent: 'cursor', ...served, ...(rule !== undefined && { rule }) }] : []),
      ];
    };
  },
} satisfies Agent;

/** The permissions of its command line program bind that, and not the editor. */
const commandLine = (channel: 'read' | 'shell', { raw, where }: Rule): Reader => ({
  agent: 'cursor',
  channel,
  verdict: 'denied',
  reason: `${raw} in ${where} denies it to cursor-agent, its command line program`,
  rule: where,
});

/** Cursor's own words: terminal commands and MCP tools run outside of its file access controls. */
const terminal = (rule: string | undefined): Reader => ({
  agent: 'cursor',
  channel: 'shell',
  verdict: 'readable',
  reason: rule === undefined ? 'its terminal runs as you' : 'its terminal runs as you, whatever its rules say',
  ...(rule !== undefined && { rule }),
});

/** What the editor makes of its ignore files. */
function ignoredBy({ root, read, steps }: Settings): (file: Target) => Pick<Reader, 'verdict' | 'reason' | 'rule'> {
  const own = read(join(root, '.cursorignore'))?.split('\n') ?? [];
  const all = ignoring([...defaults, ...own], steps);
  const indexing = ignoring(read(join(root, '.cursorindexingignore'))?.split('\n') ?? [], steps);
  const around = 'keeps it from the editor, and not from the terminal';
  return ({ path, real }) => {
    const paths = [path, ...(real === undefined ? [] : [pathFrom(root, real)])];
    const { hidden, taken } = paths.map(all).find(({ hidden: by }) => by !== undefined) ?? all(path);
    if (hidden !== undefined && hidden < defaults.length) return { verdict: 'bypassable', reason: `its default ignore list ${around}` };
    const rule = `.cursorignore:${(hidden ?? 0) - defaults.length + 1}`;
    if (hidden !== undefined) return { verdict: 'bypassable', reason: `its ignore file ${around}`, rule };
    const index = indexing(path).hidden;
    if (index !== undefined) {
      const line = `.cursorindexingignore:${index + 1}`;
      return { verdict: 'readable', reason: 'that file keeps it out of the search index, and from nothing else', rule: line };
    }
    if (taken !== undefined)
      return { verdict: 'readable', reason: `.cursorignore:${taken - defaults.length + 1} takes it off the default ignore list` };
    return {
      verdict: 'readable',
      reason: path.startsWith('../') ? 'its reads need no approval, outside of the project neither' : 'no rule denies it',
    };
  };
}

interface Layer {
  shown: string;
  text: string;
}

interface Rule {
  raw: string;
  pattern: string;
  where: string;
}

function layersOf({ root, home, read }: Settings): Layer[] {
  const files = [
    { file: join(home, '.cursor/cli-config.json'), shown: '~/.cursor/cli-config.json' },
    { file: join(root, '.cursor/cli.json'), shown: '.cursor/cli.json' },
  ];
  return files.flatMap(({ file, shown }) => ({ shown, text: read(file) ?? '' }));
}

function rulesOf({ shown, text }: Layer, tool: string): Rule[] {
  return texts(at(jsonOf(text), 'permissions', 'deny')).flatMap((raw) => {
    if (!raw.startsWith(`${tool}(`) || !raw.endsWith(')')) return [];
    const rule = { raw, pattern: raw.slice(tool.length + 1, -1) };
    return [
      {
        ...rule,
        get where() {
          return `${shown}:${lineOf(text, 'deny', raw)}`;
        },
      },
    ];
  });
}

/** Its patterns are globs: from the project's root on, unless they begin with that of the disk or `~`. */
function denyOf(layer: Layer, { root, home, steps }: Settings): (file: Target) => Rule | undefined {
  const rules = rulesOf(layer, 'Read');
  const literal = (folder: string) => folder.replace(/[*?[\]\\]/g, String.raw`\$&`);
  const hides = ignoring(
    rules.map(({ pattern }) => absoluteOf(pattern, literal(root), literal(home))),
    steps,
  );
  return ({ absolute, real = absolute }) => {
    const index = [absolute, real].map((path) => hides(pathFrom('/', path)).hidden).find((found) => found !== undefined);
    return index === undefined ? undefined : rules[index];
  };
}
