import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import { hash, latin1, standsAt } from './text.ts';

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

interface Word {
  word: string;
  index: number;
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
    const { table, words, loose } = (known ??= wordsOf(kinds.all()));
    let a = 0;
    let b = 0;
    for (let at = from; at < to; at++) {
      const c = fold(text[at]!);
      const key = ((a << 10) ^ (b << 5) ^ c) & 0xffff;
      a = b;
      b = c;
      if (table[key] === 0) continue;
      for (const { word, index } of words.get(key)!) if (!found.has(index) && standsAt(text, at - 2, word, true)) found.add(index);
    }
    if (loose.length === 0) return;
    const around = latin1(text, from, to);
    for (const index of loose) if (patternOf(index).test(around)) found.add(index);
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
        inPath = new Set();
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

/** The words by their first three letters, and the outlines that have none. */
function wordsOf(outlines: readonly Outline[]): { table: Uint8Array; words: Map<number, Word[]>; loose: number[] } {
  const table = new Uint8Array(65_536);
  const words = new Map<number, Word[]>();
  const loose: number[] = [];
  for (const [index, { length, named, words: own }] of outlines.entries()) {
    if (!length || !named) continue;
    if (!own) loose.push(index);
    for (const word of own ?? []) {
      const key = hash(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2));
      table[key] = 1;
      append(words, key, { word, index });
    }
  }
  return { table, words, loose };
}

/** Small letters for large ones; other characters may change too, which is harmless. */
const fold = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
