import { join, relative, sep } from 'node:path';
import { at, lineOf, type Settings, type Target, texts } from './agent.ts';
import { ignoring } from './ignore.ts';

/** A settings file with permission rules in it. */
export interface Layer {
  /** How it is called: `~/.claude/settings.json`. */
  shown: string;
  text: string;
  parsed: unknown;
  /** The folder that `/path` in a rule, and `./path` of a sandbox, counts from. */
  source: string;
}

/** A rule of the user's about a file. */
export interface Deny {
  /** As it is written: `Read(./.env)`. */
  raw: string;
  /** `.claude/settings.json:7`. */
  where: string;
}

type Find = (file: Target) => Deny | undefined;

/**
 * Finds the rule that denies a file: `Read(pattern)`, with its four anchors: `//` the disk, `~/` home, `/` the settings' own source, else the
 * working folder at any depth. `Read` alone denies all. Of a link, its own path and what it leads to count both.
 */
export function denying(layers: readonly Layer[], tool: string, settings: Settings): Find {
  const finds = layers.map((layer) => {
    const rules = rulesOf(layer, tool);
    return fits(layer, rules, (pattern) => anchored(pattern, layer, settings), settings);
  });
  return (file) => first(finds, file);
}

/**
 * Finds a rule that looks as if it denied a file, and counts from elsewhere: `/path` in the user's own settings, which is below them, and
 * `/home/mara/shop/.env`, which is below the project.
 */
export function misanchored(layers: readonly Layer[], tool: string, settings: Settings): Find {
  const finds = layers.map((layer) => {
    const rules = rulesOf(layer, tool).filter(([, pattern]) => /^\/(?!\/)/.test(pattern));
    const below = fits(layer, rules, (pattern) => ({ folder: settings.root, pattern }), settings);
    const absolute = fits(layer, rules, (pattern) => ({ folder: '/', pattern }), settings);
    return (file: Target) => below(file) ?? absolute(file);
  });
  return (file) => first(finds, file);
}

/** Finds a rule of a form that is accepted and never consulted. */
export function inert(layers: readonly Layer[], keys: readonly string[], form: RegExp, settings: Settings): Find {
  const finds = layers.map((layer) => {
    const rules = texts(at(layer.parsed, ...keys)).flatMap((raw): Rule[] => {
      const pattern = form.exec(raw)?.[1];
      return pattern === undefined ? [] : [[raw, pattern.replace(/^\.\//, '')]];
    });
    return fits(layer, rules, (pattern) => ({ folder: settings.root, pattern }), settings);
  });
  return (file) => first(finds, file);
}

/** The first rule that denies a whole tool. */
export function denied(layers: readonly Layer[], tool: string): Deny | undefined {
  for (const layer of layers)
    for (const raw of texts(at(layer.parsed, 'permissions', 'deny')))
      if ([tool, `${tool}(*)`, `${tool}(**)`, `${tool}()`].includes(raw)) return { raw, where: where(layer, raw) };
  return undefined;
}

type Rule = readonly [raw: string, pattern: string];

const where = ({ shown, text }: Layer, raw: string) => `${shown}:${lineOf(text, 'deny', raw)}`;

function first(finds: readonly Find[], file: Target): Deny | undefined {
  for (const find of finds) {
    const found = find(file);
    if (found) return found;
  }
  return undefined;
}

function rulesOf({ parsed }: Layer, tool: string): Rule[] {
  return texts(at(parsed, 'permissions', 'deny')).flatMap((raw): Rule[] => {
    if (raw === tool) return [[raw, '//**']];
    if (!raw.startsWith(`${tool}(`) || !raw.endsWith(')')) return [];
    const pattern = raw.slice(tool.length + 1, -1);
    if (/^(?:\*{0,2}|\.\/\*\*)$/.test(pattern)) return [[raw, '//**']];
    return pattern.startsWith('!') || pattern.startsWith('file_path:') ? [] : [[raw, pattern]];
  });
}

/** Where a pattern counts from, and gitignore's way to write it there. */
function anchored(pattern: string, { source }: Layer, { root, home }: Settings): { folder: string; pattern: string } {
  if (pattern.startsWith('//')) return { folder: '/', pattern: pattern.slice(1) };
  if (pattern.startsWith('~/')) return { folder: home, pattern: pattern.slice(1) };
  if (pattern.startsWith('/')) return { folder: source, pattern };
  const bare = pattern.replace(/^\.\//, '');
  // A folder of one segment counts wherever it stands.
  return { folder: root, pattern: /^[^/]+\/\*\*$/.test(bare) ? `**/${bare}` : bare };
}

function fits(
  layer: Layer,
  rules: readonly Rule[],
  place: (pattern: string) => { folder: string; pattern: string },
  { steps }: Settings,
): Find {
  const placed = rules.map(([raw, pattern]) => ({ raw, ...place(pattern) }));
  const folders = [...Map.groupBy(placed, ({ folder }) => folder)].map(([folder, some]) => ({
    folder,
    some,
    hides: ignoring(
      some.map(({ pattern }) => pattern),
      steps,
    ),
  }));
  return ({ absolute, real }) => {
    for (const { folder, some, hides } of folders) {
      const index = [absolute, real ?? absolute].map((path) => hides(pathFrom(folder, path)).hidden).find((found) => found !== undefined);
      if (index !== undefined) return { raw: some[index]!.raw, where: where(layer, some[index]!.raw) };
    }
    return undefined;
  };
}

/** With `/`, as patterns have it. */
export const pathFrom = (folder: string, path: string) => relative(folder, path).split(sep).join('/');

/** A path as a person writes it, from a folder on. */
export function absoluteOf(path: string, folder: string, home: string): string {
  const full = path === '~' ? home : path.startsWith('~/') ? join(home, path.slice(2)) : path.startsWith('/') ? path : join(folder, path);
  return full.length > 1 ? full.replace(/\/{1,9}$/, '') : full;
}
