import { assigned } from './sieve/assigned.ts';
import { bound, literals } from './sieve/bound.ts';
import { drawn } from './sieve/drawn.ts';
import { encoded } from './sieve/encoded.ts';
import { instance } from './sieve/instance.ts';
import type { Kinds } from './kinds.ts';
import { names } from './sieve/names.ts';
import { pairTable } from './sieve/neighbours.ts';
import { prefixed } from './sieve/prefixed.ts';
import { schemes } from './sieve/schemes.ts';
import { textsWithin } from './sieve/texts.ts';

/** Memory: tables, then the text behind some bytes of nothing, then the hits. */
const TABLES = 0;
const PAIRS = 65_536;
const TEXT = 131_072 + 64;
const SLACK = 64;

/** Bytes of room for the hits of each byte: a word of eight and a run of twelve have three, and every three bytes of them may be one more. */
const HITS = 6;

/** So much of a file tells text from what is none; as git does. */
const HEAD = 8000;

const RUN_MARK = 0x8000_0000;
const VALUE_MARK = 0x4000_0000;

/** The first pass over everything there is: which kinds of token a text may hold. It may err towards "may"; a closer look follows. */
export interface Sieve {
  /** Where the text is to be put. Whoever fills it goes on with an overlap of `overlap` bytes. */
  readonly window: Uint8Array;
  /** Whether its first bytes are those of a file that is no text: one of them is nought. */
  isBinary(length: number): boolean;
  /** The numbers of the outlines that may have a match in the first `length` bytes of the window, in order. `path`: of their file, or what else tells whose they are. */
  sift(length: number, path?: string): number[];
  /** Whether some of these are there in disguise: in base64, or put together. */
  isDisguised(): boolean;
}

const none: number[] = [];

/** A closer look at one hit: adds to `seen` the numbers of the outlines that may match here. */
export type Look = (text: Buffer, start: number, end: number, length: number, seen: Set<number>) => void;

export const overlap = 16_384;

/** Prepares the pass for these kinds of token; `size` is that of the window, in bytes, `depth` how many disguises its text has shed. */
export function sieve(kinds: Kinds, size = 4 << 20, depth = 0): Sieve {
  const hitsAt = (TEXT + size + SLACK + 7) & ~7;
  const prefixesAt = (hitsAt + size * HITS + 4096) & ~7;
  const { starts, prefixes, generic } = kinds.index;
  const { bytes, exports } = instance(prefixesAt + prefixes.length);
  const text = Buffer.from(bytes.buffer, TEXT, size + SLACK);
  const hits = new Uint32Array(bytes.buffer, hitsAt);
  bytes.set(pairTable(), PAIRS);
  bytes.set(starts, TABLES);
  bytes.set(prefixes, prefixesAt);
  const byScheme = schemes(kinds);
  const inFile = names(kinds);
  const byPrefix = prefixed(kinds, inFile);
  const byShape = drawn(kinds, inFile);
  const hidden = encoded(kinds, depth);
  const texts = textsWithin(kinds);
  const byName = assigned(depth > 0 ? [] : generic, texts);
  const byPassword = literals(kinds);
  const byFile = bound(kinds, texts);
  const seen = new Set<number>();

  return {
    window: bytes.subarray(TEXT, TEXT + size),
    isBinary: (length) => exports.hasNought(TEXT, Math.min(length, HEAD)) !== 0,
    sift(length, path = '') {
      if (seen.size > 0) seen.clear();
      inFile.open(path);
      byName.open(path);
      texts.open();
      byShape.begin();
      byPassword.begin();
      hidden.begin();
      const count = exports.scan(TEXT, length, TABLES, prefixesAt, hitsAt);
      for (let hit = 0; hit < count; hit++) {
        const start = hits[2 * hit]!;
        const end = hits[2 * hit + 1]!;
        if (end === 0) byScheme(text, start, start + 3, length, seen);
        else if (end === 1) {
          byPassword.look(text, start, start + 1, length, seen);
          byName.password(text, start, start + 1, length, seen);
        } else if (end >= RUN_MARK) {
          byPrefix.lookBack(text, start, end - RUN_MARK, length, seen);
          byShape.look(text, start, end - RUN_MARK, length, seen);
          byName.look(text, start, end - RUN_MARK, length, seen);
          hidden.look(text, start, end - RUN_MARK, length, seen);
        } else if (end >= VALUE_MARK) {
          byShape.look(text, start, end - VALUE_MARK, length, seen);
          byName.look(text, start, end - VALUE_MARK, length, seen);
        } else byPrefix.look(text, start, end, length, seen);
      }
      if (depth === 0) byFile(text, length, path, seen);
      byName.settle(text, length, seen);
      return seen.size > 0 ? [...seen].sort((a, b) => a - b) : none;
    },
    isDisguised: hidden.found,
  };
}
