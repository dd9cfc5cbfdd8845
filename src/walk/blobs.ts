import { git, GitError } from './git.ts';

/** What one answer of git's may hold, and what one file may. */
export const limits = { room: 64 << 20, largest: 256 << 20 };

/** Contents by id. */
export interface Contents {
  of(id: string): Uint8Array | undefined;
  /** Why there is none of this one. */
  lacks(id: string): string | undefined;
}

const none: Contents = { of: () => undefined, lacks: () => missing };

/**
 * The contents of these blobs. As a rule one question fetches them all; where they are too many for that, a group of them at a time,
 * whenever it is wanted, and the one before is forgotten.
 */
export function contentsOf(root: string, ids: readonly string[], { room, largest } = limits): Contents {
  if (ids.length === 0) return none;
  try {
    const all = fetch(root, ids, room);
    return { of: (id) => all.get(id), lacks: (id) => (all.has(id) ? undefined : missing) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // Of a partial clone git answers nothing at all where one is missing.
    if (!error.full) return none;
  }
  const sizes = sizesOf(root, ids);
  const groups = grouped(sizes, room, largest);
  let last: { group?: readonly string[]; all: ReadonlyMap<string, Uint8Array> } = { all: new Map() };
  return {
    of(id) {
      const group = groups.get(id);
      if (group && last.group !== group) last = { group, all: fetch(root, group, room + largest) };
      return last.all.get(id);
    },
    lacks: (id) => (groups.has(id) ? undefined : sizes.has(id) ? tooLarge : missing),
  };
}

const missing = 'its content could not be had from git, as in a partial clone';
export const tooLarge = 'larger than 256 MB';

/** Neighbours of at most `room` together, by the id of each. */
function grouped(sizes: ReadonlyMap<string, number>, room: number, largest: number): Map<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  let group: string[] = [];
  let sum = 0;
  for (const [id, size] of sizes) {
    if (size > largest) continue;
    if (sum + size > room) {
      group = [];
      sum = 0;
    }
    group.push(id);
    sum += size + 100;
    groups.set(id, group);
  }
  return groups;
}

function sizesOf(root: string, ids: readonly string[]): Map<string, number> {
  const answer = git(root, ['cat-file', '--batch-check'], { input: lines(ids) }).toString('latin1');
  return new Map([...answer.matchAll(/^([0-9a-f]+) blob (\d+)$/gm)].map(([, id = '', size]) => [id, Number(size)]));
}

/** `<id> blob <size>`, a line end, the content, a line end; or `<id> missing`. */
function fetch(root: string, ids: readonly string[], most: number): Map<string, Uint8Array> {
  const answer = git(root, ['cat-file', '--batch'], { input: lines(ids), most });
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    const [id = '', type, length] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing' || length === undefined) continue;
    // A copy, since a view would take the whole answer along to another thread.
    found.set(id, new Uint8Array(answer.subarray(at, at + Number(length))));
    at += Number(length) + 1;
  }
  return found;
}

const lines = (ids: readonly string[]) => `${[...new Set(ids)].join('\n')}\n`;
