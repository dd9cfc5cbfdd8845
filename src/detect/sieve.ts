import { pairs as pairScores } from './pairs.ts';
import type { Outline, Pattern } from './outline.ts';
import { program } from './scan.wasm.ts';

/** Memory: tables, then the text behind one byte of nothing, then the hits. */
const PREFIXES = 65_536;
const PAIRS = 131_072;
const TEXT = 196_608 + 64;
const SLACK = 64;
const RUN_MARK = 0x8000_0000;

/** A token and the name before it are looked for in so much text. */
const BEFORE = 512;
const AFTER = 2048;

/** The first pass over everything there is: which kinds of token a text may hold. It may err towards "may"; a closer look follows. */
export interface Sieve {
  /** Where the text is to be put. Whoever fills it goes on with an overlap of `overlap` bytes. */
  readonly window: Uint8Array;
  /** The numbers of the outlines that may have a match in the first `length` bytes of the window, in order. */
  sift(length: number): number[];
}

export const overlap = 16_384;

/** Prepares the pass for these outlines; `size` is that of the window, in bytes. */
export function sieve(outlines: readonly Outline[], size = 4 << 20): Sieve {
  const hitsAt = (TEXT + size + SLACK + 7) & ~7;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((hitsAt + (size / 3) * 8 + 4096) / 65_536) });
  const { scan } = new WebAssembly.Instance(new WebAssembly.Module(program), { env: { memory, abort() {} } }).exports as {
    scan: (text: number, length: number, prefixes: number, pairs: number, hits: number) => number;
  };
  const bytes = new Uint8Array(memory.buffer);
  const text = Buffer.from(memory.buffer, TEXT, size + SLACK);
  const hits = new Uint32Array(memory.buffer, hitsAt);
  fillPairs(bytes);
  const prefixed = byPrefix(outlines, bytes);
  const schemes = bySchemes(outlines);
  const sized = byLength(outlines);
  const literals = outlines.flatMap(({ literal }, index) => (literal ? [{ literal, index }] : []));

  return {
    window: bytes.subarray(TEXT, TEXT + size),
    sift(length) {
      const seen = new Set<number>();
      text.fill(0, length, length + SLACK);
      const count = scan(TEXT, length, PREFIXES, PAIRS, hitsAt);
      for (let hit = 0; hit < count; hit++) {
        const start = hits[2 * hit]!;
        const end = hits[2 * hit + 1]!;
        if (end === 0) schemes(text, start, length, seen);
        else if (end >= RUN_MARK) sized(text, start, end - RUN_MARK, length, seen);
        else prefixed(text, start, length, seen);
      }
      for (const { literal, index } of literals) if (!seen.has(index) && text.subarray(0, length).includes(literal)) seen.add(index);
      return [...seen].sort((a, b) => a - b);
    },
  };
}

type Look = (text: Buffer, start: number, length: number, seen: Set<number>) => void;

/** Where digits, capitals and small letters begin, among themselves and among bytes. */
const spans = [
  [0, 0x30, 10],
  [10, 0x41, 26],
  [36, 0x61, 26],
] as const;

/** Neighbours that are no letters or digits never count: a run has none. */
function fillPairs(bytes: Uint8Array): void {
  for (const [row, first, rows] of spans)
    for (let at = 0; at < rows; at++)
      for (const [column, second, columns] of spans) {
        const from = (row + at) * 62 + column;
        bytes.set(pairScores.subarray(from, from + columns), PAIRS + ((first + at) << 8) + second);
      }
}

const hash = (a: number, b: number, c: number) => ((a << 10) ^ (b << 5) ^ c) & 0xffff;

const sticky = ([source, flags]: Pattern) => new RegExp(source, flags.includes('y') ? flags : `${flags.replace('g', '')}y`);

/** Words that begin with a known prefix, also behind an escape. */
function byPrefix(outlines: readonly Outline[], bytes: Uint8Array): Look {
  const at = new Map<number, { prefix: string; index: number; pattern: RegExp }[]>();
  for (const [index, outline] of outlines.entries())
    for (const prefix of outline.prefixes.filter((text) => !text.includes('://'))) {
      const pattern = sticky(outline.match);
      for (const start of pattern.ignoreCase ? cases(prefix.slice(0, 3)) : [prefix]) {
        const key = hash(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2));
        bytes[PREFIXES + key] = 1;
        at.set(key, [...(at.get(key) ?? []), { prefix: pattern.ignoreCase ? start : prefix, index, pattern }]);
      }
    }
  return (text, start, length, seen) => {
    for (const first of starts(text, start))
      for (const { prefix, index, pattern } of at.get(hash(text[first]!, text[first + 1]!, text[first + 2]!)) ?? []) {
        if (seen.has(index) || latin1(text, first, first + prefix.length) !== prefix) continue;
        if (begins(pattern, text, first, length)) seen.add(index);
      }
  };
}

/** All ways to write three letters in large and small. */
function cases(text: string): string[] {
  return [...text].reduce<string[]>(
    (all, letter) => all.flatMap((head) => [...new Set([head + letter.toLowerCase(), head + letter.toUpperCase()])]),
    [''],
  );
}

/** Where a word may truly begin: past what an escape before it left in it (\n, \u0022, %22). */
function starts(text: Buffer, start: number): number[] {
  const before = start > 0 ? text[start - 1] : 0;
  if (before === 0x5c) return [start, text[start] === 0x75 ? start + 5 : start + 1];
  if (before === 0x25) return [start, start + 2];
  return [start];
}

/** Whether a pattern matches here. A match that may go on past what is looked at counts, for the closer look. */
function begins(pattern: RegExp, text: Buffer, first: number, length: number): boolean {
  const end = Math.min(first + AFTER, length);
  pattern.lastIndex = 0;
  return pattern.test(latin1(text, first, end)) || (end < length && /^[\w.-]+$/.test(latin1(text, first, end)));
}

/** URLs of a known scheme. */
function bySchemes(outlines: readonly Outline[]): Look {
  const schemes = outlines.flatMap(({ prefixes, match }, index) =>
    prefixes
      .filter((prefix) => prefix.includes('://'))
      .map((prefix) => ({ scheme: prefix.slice(0, prefix.indexOf('://')), index, pattern: sticky(match) })),
  );
  return (text, colon, length, seen) => {
    for (const { scheme, index, pattern } of schemes) {
      const first = colon - scheme.length;
      if (first < 0 || seen.has(index) || latin1(text, first, colon).toLowerCase() !== scheme.toLowerCase()) continue;
      if (begins(pattern, text, first, length)) seen.add(index);
    }
  };
}

/** Words of the length and shape of a token that only a name beside it tells. */
function byLength(outlines: readonly Outline[]) {
  const shapes = outlines.flatMap(({ length, match, named }, index) =>
    length && named
      ? [{ length, index, whole: new RegExp(`^(?:${match[0]})$`, match[1]), named: new RegExp(named[0], named[1].replace(/[gy]/g, '')) }]
      : [],
  );
  const byLength = new Map<number, typeof shapes>();
  for (const shape of shapes)
    for (let length = shape.length[0]; length <= shape.length[1]; length++) byLength.set(length, [...(byLength.get(length) ?? []), shape]);

  return (text: Buffer, runStart: number, runEnd: number, length: number, seen: Set<number>): void => {
    if (byLength.size === 0) return;
    let start = runStart;
    let end = runEnd;
    while (start > 0 && runStart - start < 512 && inWord(text[start - 1]!)) start--;
    while (end < length && end - runEnd < 512 && inWord(text[end]!)) end++;
    for (const first of starts(text, start))
      for (const { index, whole, named } of byLength.get(end - first) ?? []) {
        if (seen.has(index) || !whole.test(latin1(text, first, end))) continue;
        if (named.test(latin1(text, Math.max(0, first - BEFORE), Math.min(length, end + BEFORE)))) seen.add(index);
      }
  };
}

/** Bytes as characters, one for one: no token needs more. */
const latin1 = (text: Buffer, start: number, end: number) => text.toString('latin1', start, end);

/** A letter, a digit, `_` or `-`. */
function inWord(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x2d;
}
