import { git } from './git.ts';

/** A file in the index. `name` is its path, byte for byte, read as Latin-1. */
export interface Entry {
  name: string;
  /** As in `100644`. */
  mode: string;
  id: string;
  /** Of the file on disk when git last saw that it has this content; in nanoseconds. */
  mtime?: bigint;
  size?: number;
}

/** An entry that is not in a commit, or not like that. */
export interface Difference extends Entry {
  /** What the commit has under this name, or has instead, where it was renamed. */
  former?: string;
}

/** Links and submodules are none. */
export const isFile = ({ mode }: Pick<Entry, 'mode'>) => mode.startsWith('100');

/** How the index differs from a commit. Only objects are compared, so no filter or other program of the configuration has a part in it. */
export function differences(root: string, commit: string, { renames = false } = {}): Difference[] {
  const how = ['--cached', '--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
  const answer = git(root, ['diff-index', ...how, renames ? '-M' : '--no-renames', commit, '--']).toString('latin1');
  const found: Difference[] = [];
  for (const match of answer.matchAll(/:\d{6} (\d{6}) ([0-9a-f]+) ([0-9a-f]+) (?:([AMT])|R\d*\0[^\0]*)\0([^\0]*)\0/g)) {
    const [, mode = '', former = '', id = '', status, name = ''] = match;
    found.push({ name, mode, id, ...(status !== 'A' && { former }) });
  }
  return found;
}

/** All that is in the index. */
export function entries(root: string): Entry[] {
  const answer = git(root, ['ls-files', '--stage', '-z']).toString('latin1');
  return [...answer.matchAll(/(\d{6}) ([0-9a-f]+) 0\t([^\0]*)\0/g)].map(([, mode = '', id = '', name = '']) => ({ name, mode, id }));
}

/**
 * The same, with what git knows of each file on disk. That part is meant for people and may change: what does not look as it does today
 * is left out, and costs time alone.
 */
export function entriesWithStats(root: string): Entry[] {
  const answer = git(root, ['ls-files', '--stage', '--debug', '-z']).toString('latin1');
  const found: Entry[] = [];
  const each = /(\d{6}) ([0-9a-f]{40,64}) 0\t([^\0]*)\0(?:[ ]{2}ctime: \d+:\d+\n[ ]{2}mtime: (\d+):(\d+)\n[^\0]{1,200}?\bsize: (\d+)\t)?/g;
  for (const [, mode = '', id = '', name = '', seconds, nanoseconds, size] of answer.matchAll(each)) {
    const known = seconds !== undefined && nanoseconds !== undefined;
    found.push({ name, mode, id, ...(known && { mtime: BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds), size: Number(size) }) });
  }
  return found;
}
