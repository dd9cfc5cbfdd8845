import { heads, literalsOf } from '../anyones.ts';
import type { Kinds } from '../kinds.ts';
import { isLock } from '../generic/files.ts';
import { importLines } from '../imports.ts';
import { once } from '../once.ts';
import { latin1 } from './text.ts';
import { strategyOf } from '../vicinity.ts';
import { wordsOf } from './words.ts';

/** How far around a value its name is looked for. */
const AROUND = 512;

/** In so much of a file's beginning it says what it is made with. */
const HEAD = 2048;

/** How far ahead, at most, where values stand in a row: each is not to have the same words looked up again. */
const FAR = 8192;

const none: readonly number[] = [];

/** Over lines, too: what a path joins by a dot, a file has in lines of their own. */
const spoken = once(([source, flags]) => new RegExp(source, `${flags.replace(/[gys]/g, '')}s`));

/** Whose it is, by any of the words that say so. */
const theirs = once((pattern) => new RegExp(literalsOf(pattern).join('|') || '(?!)', 'i'));

/** Which outlines have their name near a place. */
export interface Names {
  /** Another file: its path and what it imports may name what is in it. */
  open(path: string): void;
  /** The numbers of the outlines of which a word stands around this stretch, in the path, or among what the file imports. It may err towards "near". */
  near(text: Buffer, start: number, end: number, length: number): readonly number[];
  /** Whether the name of one of those truly stands there. */
  confirm(index: number, text: Buffer, start: number, end: number, length: number): boolean;
}

/**
 * Looks up the words of all names at once: cost grows with the text and not with the number of names. Names of which no word is known
 * are left to their pattern.
 */
export function names(kinds: Kinds): Names {
  let known: ReturnType<typeof namesIn> | undefined;
  let ahead = 0;
  let path = '';
  let isListed = false;
  let said: string | undefined;
  let everywhere: readonly number[] = [];
  let last: { from: number; to: number; found: readonly number[] } | undefined;
  return {
    open(now) {
      said = undefined;
      path = now;
      isListed = isLock(now);
      last = undefined;
    },
    near(text, start, end, length) {
      if (isListed) return none;
      known ??= namesIn(kinds);
      if (said === undefined) {
        said = [path, ...importLines(path, () => latin1(text, 0, Math.min(HEAD, length)))].join('\n');
        const bytes = Buffer.from(said);
        everywhere = known(bytes, 0, bytes.length, kinds.index.loose);
      }
      const from = Math.max(0, start - AROUND);
      const to = Math.min(length, end + AROUND);
      // Many values in a row, as in a list of hashes, share what stands around them.
      if (last && from >= last.from && to <= last.to) return last.found;
      ahead = last && from < last.to ? Math.min(2 * ahead + AROUND, FAR) : 0;
      const until = Math.min(length, to + ahead);
      last = { from, to: until, found: known(text, from, until, everywhere) };
      return last.found;
    },
    confirm(index, text, start, end, length) {
      const named = kinds.outline(index).named!;
      const pattern = spoken(named);
      const [from, to] = [Math.max(0, start - AROUND), Math.min(length, end + AROUND)];
      const around = latin1(text, from, to);
      if (pattern.test(around) || pattern.test(path)) return true;
      const before = around.slice(0, start - from);
      if (pattern.test(strategyOf(before) ?? '')) return true;
      // Of what is wanted there, the rest is in the value's own name.
      if (before.search(heads(named)) >= 0) return true;
      return theirs(named).test(said ?? path);
    },
  };
}

/** The numbers of those of which a word stands in a stretch of text, each once, and `these`. */
function namesIn({ index: { names, count } }: Kinds): (text: Buffer, from: number, to: number, these: readonly number[]) => number[] {
  const words = wordsOf(names());
  /** The round in which each was last found. */
  const rounds = new Uint32Array(count);
  let round = 0;
  return (text, from, to, these) => {
    const found = [...these];
    round++;
    for (const index of these) rounds[index] = round;
    words.gather(text, from, to, (index) => {
      if (rounds[index] === round) return;
      rounds[index] = round;
      found.push(index);
    });
    return found;
  };
}
