import { nowhere } from '../environment.ts';
import { like } from '../like.ts';
import type { Environment, Kind } from '../types.ts';
import { byFile, byFolder, type Sort, sortOf } from './path.ts';
import { isPattern, type Names, spokenIn, type Trust } from './vocabulary.ts';

/** What a place says of itself, nearest first. */
export interface Signs {
  /** The variable, key, flag or header. */
  name?: string | undefined;
  /** The `environment:` of the CI job it stands in. */
  ci?: string | undefined;
  /** The keys above it and its own, outermost first. */
  keys: readonly string[];
  /** With `/`, relative to the root. */
  path: string;
}

/**
 * What a place says it is for: by variable name, else CI job, else key path, else file name, else folder; none of them: unknown.
 * `names` is what the policy file calls environments: by name, or by path where the key has `*` or `/` in it.
 */
export function environmentAt({ name = '', ci, keys, path }: Signs, names: Names = {}): Environment {
  const sort = sortOf(path);
  const above = keys.slice(0, -1).toReversed();
  return (
    spokenIn(isOfProgram(name, sort) ? '' : name, sort === 'package' ? 'certain' : 'possible', names) ??
    byJob(ci, names) ??
    above.map((key) => byKey(key, sort, names)).find((found) => found !== undefined) ??
    byPolicy(path, names) ??
    byFile(path, names) ??
    byFolder(path, names) ??
    nowhere
  );
}

/** `localToken` of a program is a local variable. */
const isOfProgram = (name: string, sort: Sort) => sort === 'code' && /^local(?:[A-Z]|_[a-z])/.test(name);

/** A job's `environment:` is its word for it, even where that tells no kind. What is put in only when it runs is not known. */
function byJob(ci: string | undefined, names: Names): Environment | undefined {
  if (ci === undefined || ci === '' || /[${]/.test(ci)) return undefined;
  return spokenIn(ci, 'possible', names) ?? { name: ci, kind: 'unknown' };
}

/** Jobs and scripts are called `test` and `preview` whatever they run against. */
const trustIn: Readonly<Record<Sort, Trust>> = {
  dotenv: 'possible',
  configuration: 'possible',
  code: 'likely',
  other: 'likely',
  pipeline: 'certain',
  package: 'certain',
};

/** In a program a key must be the word itself: `{ live: { key } }`. */
function byKey(key: string, sort: Sort, names: Names): Environment | undefined {
  return sort === 'code' && /^(?:live|test|sandbox|stage|preview)$/i.test(key)
    ? spokenIn(key, 'possible', names)
    : spokenIn(key, trustIn[sort], names);
}

/** What the policy file says a path is for: the last of its paths that is like it. `*` stands for anything, `/` too. */
export function kindOfPath(names: Names, path: string): Kind | undefined {
  return Object.entries(names).findLast(([key]) => isPattern(key) && like(key.replaceAll('**', '*'), path))?.[1];
}

function byPolicy(path: string, names: Names): Environment | undefined {
  const kind = kindOfPath(names, path);
  return kind && { name: kind, kind };
}
