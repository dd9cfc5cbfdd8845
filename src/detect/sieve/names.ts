import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import { latin1, standsAt } from './text.ts';

/** How far around a value its name is looked for. */
const AROUND = 512;

/** Which outlines have their name near a place. */
export interface Names {
  /** Another file: its path may name what is in it. */
  open(path: string): void;
  /** The numbers of the outlines of which a word stands around this stretch or in the path. It may err towards "near". */
  near(text: Buffer, start: number, end: number, length: number): ReadonlySet<number>;
  /** Whether the name of one of those truly stands there. */
  confirm(index: number, text: Buffer, start: number, end: number, length: number): boolean;
}

/** A word, how much of it the table knows, and whose it is. */
interface Word {
  word: string;
  known: number;
  indexes: number[];
}

/**
 * Looks up the words of all names at once: cost grows with the text and not with the number of names. Names of which no word is known
 * are left to their pattern.
 */
export function names(kinds: Kinds): Names {
  let known: ReturnType<typeof wordsOf> | undefined;
  const patterns = new Map<number, RegExp>();
  const patternOf = (index: number) => {
    const [source, flags] = kinds.all()[index]!.named!;
    const pattern = patterns.get(index) ?? new RegExp(source, `${flags.replace(/[gys]/g, '')}s`);
    patterns.set(index, pattern);
    return pattern;
  };

  function gather(text: Buffer, from: number, to: number, found: Set<number>): void {
    const { table, words } = (known ??= wordsOf(kinds.all()));
    let key = 0;
    for (let at = from; at < to; at++) {
      key = ((key << 5) ^ folded[text[at]!]!) & 0xffff;
      if (table[key] === 0) continue;
      for (const { word, known: length, indexes } of words.get(key)!)
        if (standsAt(text, at - length + 1, word, true)) for (const index of indexes) found.add(index);
    }
  }

  let path = '';
  let inPath: Set<number> | undefined;
  let last: { from: number; to: number; found: Set<number> } | undefined;
  return {
    open(now) {
      if (now !== path) inPath = undefined;
      path = now;
      last = undefined;
    },
    near(text, start, end, length) {
      if (!inPath) {
        inPath = new Set((known ??= wordsOf(kinds.all())).loose);
        const bytes = Buffer.from(path);
        gather(bytes, 0, bytes.length, inPath);
      }
      const from = Math.max(0, start - AROUND);
      const to = Math.min(length, end + AROUND);
      // Many values in a row, as in a list of hashes, share what stands around them.
      if (last && from >= last.from && to <= last.to) return last.found;
      const until = last && from < last.to ? Math.min(length, to + AROUND) : to;
      const found = new Set(inPath);
      gather(text, from, until, found);
      last = { from, to: until, found };
      return found;
    },
    confirm(index, text, start, end, length) {
      const pattern = patternOf(index);
      return pattern.test(latin1(text, Math.max(0, start - AROUND), Math.min(length, end + AROUND))) || pattern.test(path);
    },
  };
}

/** Small letters for large ones. */
const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));

/**
 * The words by their first four letters, and the outlines that have none. Of a key that is shifted by five bits for each letter, the last four
 * are left; of what stands before a word of three, one bit.
 */
function wordsOf(outlines: readonly Outline[]): { table: Uint8Array; words: Map<number, Word[]>; loose: number[] } {
  const table = new Uint8Array(65_536);
  const words = new Map<number, Word[]>();
  const byWord = new Map<string, number[]>();
  const loose: number[] = [];
  for (const [index, { length, named, words: own, texts }] of outlines.entries()) {
    if (!length) continue;
    const wanted = named ? own : texts?.map((text) => text.toLowerCase());
    if (!wanted) loose.push(index);
    for (const word of wanted ?? []) append(byWord, word, index);
  }
  for (const [word, indexes] of byWord) {
    const known = Math.min(4, word.length);
    for (const before of known === 3 ? [0, 1] : [0]) {
      let key = before;
      for (let at = 0; at < known; at++) key = ((key << 5) ^ folded[word.charCodeAt(at)]!) & 0xffff;
      table[key] = 1;
      append(words, key, { word, known, indexes });
    }
  }
  return { table, words, loose };
}
