import { join, relative } from 'node:path';
import ignore from 'ignore';
import type { Reader } from '../types.ts';
import { type Agent, at, jsonOf, lineOf, type Settings, type Target, texts } from './agent.ts';

/** A rule of the user's, and the folder that its pattern counts from. */
interface Deny {
  /** `Read(./.env)`, as it is written. */
  raw: string;
  /** `.claude/settings.json:7`. */
  where: string;
  matches(file: Target): boolean;
}

interface Layer {
  file: string;
  shown: string;
  /** The folder that `/path` counts from: the project's root, or the settings' own folder. */
  source: string;
}

export default {
  id: 'claude-code',
  name: 'Claude Code',
  facts: '2.1.240, code.claude.com/docs: settings, permissions, sandboxing',
  marks: { repository: ['.claude', 'CLAUDE.md', '.claudeignore', '.mcp.json'], home: ['.claude', '.claude.json'] },
  survey(settings) {
    const layers = layersOf(settings).flatMap((layer) => {
      const text = settings.read(layer.file);
      const parsed = jsonOf(text);
      return parsed && text !== undefined ? [{ ...layer, text, parsed }] : [];
    });
    const denies = layers.flatMap(({ text, parsed, ...layer }) =>
      texts(at(parsed, 'permissions', 'deny')).flatMap((raw) => denyOf(raw, text, layer, settings)),
    );
    const sandbox = sandboxOf(
      layers.map(({ parsed }) => parsed),
      settings,
    );
    const dead = deadIgnore(settings);
    return (file) => {
      const deny = denies.find((rule) => rule.matches(file));
      return [read(deny, dead(file)), shell(deny, sandbox, file)];
    };
  },
} satisfies Agent;

const nothing = 'no rule denies it';

function read(deny: Deny | undefined, dead: string | undefined): Reader {
  const base = { agent: 'claude-code', channel: 'read' } as const;
  if (deny) return { ...base, verdict: 'denied', reason: `${deny.raw} in ${deny.where}`, rule: deny.where };
  if (dead) return { ...base, verdict: 'readable', reason: `${dead} lists it, and Claude Code does not read that file`, rule: dead };
  return { ...base, verdict: 'readable', reason: nothing };
}

/** Rules for its Read tool bind the file commands that it recognizes, and no program that it starts. */
function shell(deny: Deny | undefined, sandbox: Sandbox | undefined, file: Target): Reader {
  const base = { agent: 'claude-code', channel: 'shell' } as const;
  const closed = sandbox && (deny !== undefined || sandbox.denies(file));
  if (closed && sandbox.binds) return { ...base, verdict: 'denied', reason: 'its sandbox hides it from every command' };
  if (closed)
    return {
      ...base,
      verdict: 'bypassable',
      reason: 'its sandbox hides it, and commands may leave the sandbox (allowUnsandboxedCommands)',
      ...(deny && { rule: deny.where }),
    };
  if (deny)
    return { ...base, verdict: 'bypassable', reason: `${deny.raw} binds its own tools, and no script that it runs`, rule: deny.where };
  return { ...base, verdict: 'readable', reason: 'its shell runs as you' };
}

/** Managed, user, project, local: a deny in any of them holds. */
function layersOf({ root, home }: Settings): Layer[] {
  return [
    { file: '/etc/claude-code/managed-settings.json', shown: '/etc/claude-code/managed-settings.json', source: '/etc/claude-code' },
    { file: join(home, '.claude/settings.json'), shown: '~/.claude/settings.json', source: join(home, '.claude') },
    { file: join(root, '.claude/settings.json'), shown: '.claude/settings.json', source: root },
    { file: join(root, '.claude/settings.local.json'), shown: '.claude/settings.local.json', source: root },
  ];
}

/** `Read(pattern)`, with its four anchors: `//` the disk, `~/` home, `/` the settings' source, else the working folder at any depth. `Read` alone denies all. */
function denyOf(raw: string, text: string, { shown, source }: Layer, { root, home }: Settings): Deny[] {
  const [, pattern] = /^Read(?:\((.*)\))?$/s.exec(raw) ?? [undefined, null];
  if (pattern === null || pattern?.startsWith('file_path:')) return [];
  const where = `${shown}:${lineOf(text, JSON.stringify(raw))}`;
  if (pattern === undefined || pattern === '' || pattern === '**' || pattern === '*') return [{ raw, where, matches: () => true }];
  if (pattern.startsWith('//')) return [{ raw, where, matches: below('/', pattern.slice(1)) }];
  if (pattern.startsWith('~/')) return [{ raw, where, matches: below(home, pattern.slice(1)) }];
  if (pattern.startsWith('/')) return [{ raw, where, matches: below(source, pattern) }];
  return [{ raw, where, matches: below(root, pattern.replace(/^\.\//, ''), true) }];
}

/** Gitignore's syntax, from a folder on. `anyDepth`: a folder of one segment counts wherever it stands, as in deny rules. */
function below(folder: string, pattern: string, anyDepth = false): (file: Target) => boolean {
  const single = anyDepth && /^[^/]+\/\*\*$/.test(pattern);
  const rules = ignore().add(single ? [pattern, `**/${pattern}`] : pattern);
  return ({ absolute }) => {
    const path = relative(folder, absolute);
    return path !== '' && !path.startsWith('..') && !path.startsWith('/') && rules.ignores(path);
  };
}

interface Sandbox {
  denies(file: Target): boolean;
  /** No command can leave it. */
  binds: boolean;
}

function sandboxOf(parsed: readonly unknown[], { root, home }: Settings): Sandbox | undefined {
  const said = (...keys: string[]) => parsed.map((settings) => at(settings, 'sandbox', ...keys)).filter((value) => value !== undefined);
  if (said('enabled').at(-1) !== true || said('filesystem', 'disabled').at(-1) === true) return undefined;
  const denied = said('filesystem', 'denyRead')
    .flatMap(texts)
    .map((path) => absoluteOf(path, root, home));
  const allowed = said('filesystem', 'allowRead')
    .flatMap(texts)
    .map((path) => absoluteOf(path, root, home));
  const longest = (paths: readonly string[], file: string) =>
    Math.max(-1, ...paths.filter((path) => file === path || file.startsWith(`${path}/`)).map((path) => path.length));
  return {
    denies: ({ absolute }) => longest(denied, absolute) > longest(allowed, absolute),
    binds: said('allowUnsandboxedCommands').at(-1) === false && said('failIfUnavailable').at(-1) === true,
  };
}

/** In the sandbox, unlike in rules, `/` is the disk. */
function absoluteOf(path: string, root: string, home: string): string {
  const full = path.startsWith('~/') ? join(home, path.slice(2)) : path.startsWith('/') ? path : join(root, path);
  return full.replace(/\/+$/, '');
}

/** `.claudeignore` is a file that people write and Claude Code never reads. */
function deadIgnore({ root, read }: Settings): (file: Target) => string | undefined {
  const text = read(join(root, '.claudeignore'));
  if (text === undefined) return () => undefined;
  const rules = ignore().add(text);
  return ({ path }) => (!path.startsWith('../') && rules.ignores(path) ? '.claudeignore' : undefined);
}
