import { boundTo } from './files.ts';
import { assigned } from './sieve/assigned.ts';
import { type Kinds, unpacked } from './kinds.ts';
import { names } from './sieve/names.ts';
import { encoded } from './sieve/encoded.ts';
import { drawn, pairTable } from './sieve/drawn.ts';
import { prefixed } from './sieve/prefixed.ts';
import { schemes } from './sieve/schemes.ts';
import { program } from './scan.wasm.ts';
import { latin1 } from './sieve/text.ts';
import { gatherWords, tableOf, type Words } from './sieve/words.ts';
import type { Outline } from './outline.ts';

/** Memory: tables, then the text behind some bytes of nothing, then the hits. */
const RESTS = 0;
const PREFIXES = 65_536;
const PAIRS = 131_072;
const TEXT = 196_608 + 64;
const SLACK = 64;
const RUN_MARK = 0x8000_0000;

/** The first pass over everything there is: which kinds of token a text may hold. It may err towards "may"; a closer look follows. */
export interface Sieve {
  /** Where the text is to be put. Whoever fills it goes on with an overlap of `overlap` bytes. */
  readonly window: Uint8Array;
  /** The numbers of the outlines that may have a match in the first `length` bytes of the window, in order. `path`: of their file, or what else tells whose they are. */
  sift(length: number, path?: string): number[];
}

/** A closer look at one hit: adds to `seen` the numbers of the outlines that may match here. */
export type Look = (text: Buffer, start: number, end: number, length: number, seen: Set<number>) => void;

export const overlap = 16_384;

/** Prepares the pass for these kinds of token; `size` is that of the window, in bytes, `depth` how many disguises its text has shed. */
export function sieve(kinds: Kinds, size = 4 << 20, depth = 0): Sieve {
  const hitsAt = (TEXT + size + SLACK + 7) & ~7;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((hitsAt + (size / 3) * 8 + 4096) / 65_536) });
  const { scan } = new WebAssembly.Instance(new WebAssembly.Module(program), { env: { memory, abort() {} } }).exports as {
    scan: (text: number, length: number, prefixes: number, pairs: number, hits: number) => number;
  };
  const bytes = new Uint8Array(memory.buffer);
  const text = Buffer.from(memory.buffer, TEXT, size + SLACK);
  const hits = new Uint32Array(memory.buffer, hitsAt);
  bytes.set(pairTable(), PAIRS);
  bytes.set(unpacked(kinds.index.rests, 8), RESTS);
  bytes.set(unpacked(kinds.index.marks, 2), PREFIXES);
  const byScheme = schemes(kinds);
  const inFile = names(kinds);
  const byPrefix = prefixed(kinds, inFile);
  const byShape = drawn(kinds, inFile);
  const hidden = encoded(kinds, depth);
  const byName = assigned(
    depth > 0 ? [] : kinds.index.generic,
    bytes.subarray(PREFIXES, PAIRS),
    new Int8Array(memory.buffer, PAIRS, 65_536),
  );
  const within = searches(kinds);
  const inFiles = files(kinds, within);

  return {
    window: bytes.subarray(TEXT, TEXT + size),
    sift(length, path = '') {
      const seen = new Set<number>();
      text.fill(0, length, length + SLACK);
      inFile.open(path);
      byName.open(path);
      const count = scan(TEXT, length, PREFIXES, PAIRS, hitsAt);
      let password = false;
      byShape.begin();
      hidden.begin();
      for (let hit = 0; hit < count; hit++) {
        const start = hits[2 * hit]!;
        const end = hits[2 * hit + 1]!;
        if (end === 0) byScheme(text, start, start + 3, length, seen);
        else if (end === 1) password = true;
        else if (end >= RUN_MARK) {
          byShape.look(text, start, end - RUN_MARK, length, seen);
          byName.look(text, start, end - RUN_MARK, length, seen);
          hidden.look(text, start, end - RUN_MARK, length, seen);
        } else {
          byPrefix(text, start, end, length, seen);
          byName.word(text, start, end, length, seen);
        }
      }
      const whole = text.subarray(0, length);
      if (password)
        for (const [index, literal] of kinds.index.literals)
          if (!seen.has(index) && whole.includes(literal) && within(whole, index)) seen.add(index);
      if (depth === 0) inFiles(whole, boundTo(path, kinds.index.files), seen);
      byName.settle(whole, seen);
      return [...seen].sort((a, b) => a - b);
    },
  };
}

/** How far around such a text a match of it may reach. */
const REACH = 2048;

/** Whether a text holds a match of an outline that the first pass has no hits for: looked for around the texts of which each match has one. */
function searches(kinds: Kinds): (text: Buffer, index: number) => boolean {
  const patterns = new Map<number, RegExp>();
  return (text, index) => {
    const { literal, texts = literal ? [literal] : undefined, match } = kinds.all()[index]!;
    if (literal && !text.includes(literal)) return false;
    const pattern = patterns.get(index) ?? new RegExp(match[0], match[1].replace(/[gy]/g, ''));
    patterns.set(index, pattern);
    if (!texts) return pattern.test(latin1(text, 0, text.length));
    return texts.some((wanted) => {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + REACH))
        if (pattern.test(latin1(text, Math.max(0, at - REACH), Math.min(text.length, at + 2 * REACH)))) return true;
      return false;
    });
  };
}

/** Those that are bound to a file's name: first of all whether any text is there that one of them has. */
function files(kinds: Kinds, within: ReturnType<typeof searches>): (text: Buffer, bound: readonly number[], seen: Set<number>) => void {
  let known: Words | undefined;
  const textsOf = ({ literal, texts }: Outline) => (literal ? [literal] : texts);
  return (text, bound, seen) => {
    if (bound.length === 0) return;
    const all = kinds.all();
    known ??= tableOf(all.flatMap((outline, index) => (outline.files && textsOf(outline) ? [[index, textsOf(outline)!] as const] : [])));
    const there = new Set<number>();
    gatherWords(known, text, 0, text.length, there);
    for (const index of bound) if (!seen.has(index) && (there.has(index) || !textsOf(all[index]!)) && within(text, index)) seen.add(index);
  };
}
