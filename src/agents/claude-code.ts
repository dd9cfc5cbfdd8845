import { join } from 'node:path';
import type { Reader } from '../types.ts';
import { type Agent, at, jsonOf, type Settings, type Target, texts } from './agent.ts';
import { type Deny, denied, denying, inert, type Layer, misanchored } from './anchors.ts';
import { ignoring } from './ignore.ts';
import { mcp } from './mcp.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';

export default {
  id: 'claude-code',
  name: 'Claude Code',
  facts: '2.1.240, code.claude.com/docs: settings, permissions, sandboxing',
  marks: { repository: ['.claude', 'CLAUDE.md', '.claudeignore', '.mcp.json'], home: ['.claude', '.claude.json'] },
  survey(settings) {
    const layers = layersOf(settings);
    const denies = denying(layers, 'Read', settings);
    const shellTaken = denied(layers, 'Bash');
    const sandbox = sandboxOf(layers, settings);
    const meant = meaning(layers, settings);
    const server = mcp(serversOf(settings), settings, closedServers(layers));
    return (file) => {
      const deny = denies(file);
      const served = server(file);
      return [
        reading(deny, deny ? undefined : meant(file)),
        shellTaken
          ? { ...shell, verdict: 'denied', reason: `${shellTaken.raw} in ${shellTaken.where} takes its shell away` }
          : commands(deny, sandbox, file),
        ...(served ? [{ agent: 'claude-code', ...served, ...(deny && { rule: deny.where }) }] : []),
      ];
    };
  },
} satisfies Agent;

const read = { agent: 'claude-code', channel: 'read' } as const;
const shell = { agent: 'claude-code', channel: 'shell' } as const;

/** Those that count more come last; a deny in any of them holds. */
function layersOf({ root, home, read: text }: Settings): Layer[] {
  const files = [
    { file: join(home, '.claude/settings.json'), shown: '~/.claude/settings.json', source: join(home, '.claude') },
    { file: join(root, '.claude/settings.json'), shown: '.claude/settings.json', source: root },
    { file: join(root, '.claude/settings.local.json'), shown: '.claude/settings.local.json', source: root },
    ...['/etc/claude-code', '/Library/Application Support/ClaudeCode'].map((source) => {
      const file = join(source, 'managed-settings.json');
      return { file, shown: file, source };
    }),
  ];
  return files.flatMap(({ file, ...layer }) => {
    const found = text(file);
    const parsed = jsonOf(found);
    return parsed && found !== undefined ? [{ ...layer, text: found, parsed }] : [];
  });
}

/** A rule that is meant to hide a file, and why it does not. */
interface Meant {
  where: string;
  why: string;
}

function meaning(layers: readonly Layer[], settings: Settings): (file: Target) => Meant | undefined {
  const lines = settings.read(join(settings.root, '.claudeignore'))?.split('\n') ?? [];
  const listed = ignoring(lines, settings.steps);
  const elsewhere = misanchored(layers, 'Read', settings);
  const ways: readonly ((file: Target) => [Deny | undefined, why: string])[] = [
    (file) => [elsewhere(file), 'counts from the folder of its settings; a path on the disk begins with //'],
    ...inertForms.map(({ keys, form, why }) => {
      const find = inert(layers, keys, form, settings);
      return (file: Target): [Deny | undefined, string] => [find(file), why];
    }),
  ];
  return (file) => {
    for (const way of ways) {
      const [rule, why] = way(file);
      if (rule) return { where: rule.where, why: `${rule.raw} ${why}` };
    }
    const line = listed(file.path).hidden;
    if (line === undefined) return undefined;
    return { where: `.claudeignore:${line + 1}`, why: 'Claude Code never reads a .claudeignore' };
  };
}

const inertForms = [
  { keys: ['permissions', 'deny'], form: /^Glob\((.{1,1000})\)$/, why: 'is never consulted: rules with a path are of Read and Edit' },
  {
    keys: ['permissions', 'deny'],
    form: /^Read\(file_path:(.{1,1000})\)$/,
    why: 'is never consulted: the path stands there without file_path',
  },
  {
    keys: ['permissions', 'read', 'deny'],
    form: /^(?:Read\()?([^)]{1,1000})\)?$/,
    why: 'stands under permissions.read, which is no setting',
  },
];

function reading(deny: Deny | undefined, meant: Meant | undefined): Reader {
  if (deny) return { ...read, verdict: 'denied', reason: `${deny.raw} in ${deny.where} keeps its own tools from it`, rule: deny.where };
  if (meant) return { ...read, verdict: 'readable', reason: meant.why, rule: meant.where };
  return { ...read, verdict: 'readable', reason: 'no rule denies it' };
}

/** Rules for its Read tool bind the file commands that it recognizes, and no program that it starts; a sandbox binds all. */
function commands(deny: Deny | undefined, sandbox: Sandbox | undefined, file: Target): Reader {
  const where = sandbox && (deny?.where ?? sandbox.hides(file));
  if (where !== undefined) {
    const hidden = 'its sandbox hides it from commands';
    if (sandbox?.way !== undefined)
      return { ...shell, verdict: 'bypassable', reason: `${hidden}, and lets some of them out (${sandbox.way})`, rule: where };
    const unless = sandbox?.required ? '' : '; where the sandbox cannot start, they run without it (failIfUnavailable)';
    return { ...shell, verdict: 'denied', reason: `${hidden} (${where})${unless}`, rule: where };
  }
  if (!deny) return { ...shell, verdict: 'readable', reason: 'its shell runs as you' };
  const reason = `${deny.raw} binds its own tools, and no script that it runs`;
  return { ...shell, verdict: 'bypassable', reason, rule: deny.where };
}

function serversOf({ root, home }: Settings) {
  return [
    { file: join(root, '.mcp.json'), shown: '.mcp.json', keys: ['mcpServers'] },
    { file: join(home, '.claude.json'), shown: '~/.claude.json', keys: ['mcpServers'] },
    { file: join(home, '.claude.json'), shown: '~/.claude.json', keys: ['projects', root, 'mcpServers'] },
  ];
}

/** Servers that are switched off, or whose tools are all denied. */
function closedServers(layers: readonly Layer[]): (name: string) => boolean {
  const disabled = new Set(layers.flatMap(({ parsed }) => texts(at(parsed, 'disabledMcpjsonServers'))));
  return (name) => disabled.has(name) || [`mcp__${name}`, `mcp__${name}__*`].some((tool) => denied(layers, tool) !== undefined);
}
