import { join } from 'node:path';
import ignore from 'ignore';
import type { Reader } from '../types.ts';
import { type Agent, at, jsonOf, lineOf, type Settings, type Target, texts } from './agent.ts';

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
    const own = settings.read(join(settings.root, '.cursorignore')) ?? '';
    const all = ignore().add(defaults).add(own);
    const written = ignore().add(own);
    const indexing = ignore().add(settings.read(join(settings.root, '.cursorindexingignore')) ?? '');
    const denies = deniesOf(settings);
    return (file) => {
      if (file.path.startsWith('../')) return [editor({ verdict: 'readable', reason: 'its reads need no approval' }), terminal(undefined)];
      const deny = denies.find((rule) => rule.matches(file));
      const rule = deny?.where ?? (written.ignores(file.path) ? '.cursorignore' : undefined);
      if (deny) return [editor({ verdict: 'denied', reason: `${deny.raw} in ${deny.where}`, rule: deny.where }), terminal(rule)];
      if (all.ignores(file.path)) return [editor(ignoredBy(rule)), terminal(rule)];
      if (indexing.ignores(file.path))
        return [
          editor({ verdict: 'readable', reason: '.cursorindexingignore keeps it out of the index only', rule: '.cursorindexingignore' }),
          terminal(undefined),
        ];
      return [editor({ verdict: 'readable', reason: 'no rule denies it' }), terminal(undefined)];
    };
  },
} satisfies Agent;

type Said = Omit<Reader, 'agent' | 'channel'>;

const editor = (said: Said): Reader => ({ agent: 'cursor', channel: 'read', ...said });

/** Cursor's own words: terminal commands and MCP tools run outside of its file access controls. */
function ignoredBy(rule: string | undefined): Said {
  const by = rule ?? 'its default ignore list';
  return { verdict: 'bypassable', reason: `${by} keeps it from the editor, and not from the terminal`, ...(rule && { rule }) };
}

const terminal = (rule: string | undefined): Reader =>
  rule === undefined
    ? { agent: 'cursor', channel: 'shell', verdict: 'readable', reason: 'its terminal runs as you' }
    : { agent: 'cursor', channel: 'shell', verdict: 'bypassable', reason: `${rule} does not bind its terminal`, rule };

interface Deny {
  raw: string;
  where: string;
  matches(file: Target): boolean;
}

/** `Read(…)` denies of its command line program. */
function deniesOf({ root, home, read }: Settings): Deny[] {
  const layers = [
    { file: join(home, '.cursor/cli-config.json'), shown: '~/.cursor/cli-config.json' },
    { file: join(root, '.cursor/cli.json'), shown: '.cursor/cli.json' },
  ];
  return layers.flatMap(({ file, shown }) => {
    const text = read(file);
    return texts(at(jsonOf(text), 'permissions', 'deny')).flatMap((raw) => {
      const pattern = /^Read\((.+)\)$/s.exec(raw)?.[1];
      if (pattern === undefined || text === undefined) return [];
      const rules = ignore().add(pattern);
      return [{ raw, where: `${shown}:${lineOf(text, JSON.stringify(raw))}`, matches: ({ path }: Target) => rules.ignores(path) }];
    });
  });
}
