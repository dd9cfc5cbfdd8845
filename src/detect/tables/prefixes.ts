import type { Follows } from '../outline/follows.ts';
import type { Outline } from '../outline.ts';
import { giverTable } from './givers.ts';
import { codes, inWord, mark, placeOf, placeOfBoth } from '../sieve/text.ts';

/** The first pass hits words that are at least as long as this. */
const WORD = 8;

/** Tables of the first pass, of so many bytes, a bit a place: by what they are looked up, see `scan.as.ts`. */
const HEADS = 0;
const LONGER = 1;
const RESTS = 2;
const TAILS = 3;
const TABLE = 8192;

/** In what follows them: where the entries of a place lie, a u32 each; sets of bytes; the entries. */
const PLACES = 4 * 16_384;
const SETS = 256;

/** Before the letters of an entry: see `scan.as.ts`. */
export const ENTRY = 9;

/** What an entry says of its prefix, as bits. */
export const FOLDS = 1;
export const IS_TAIL = 2;

/** Where the entries of a place begin, among all; 0: it has none. */
export const slotOf = (place: number) => place >>> 2;

/** A place that the first pass can hit: what it looks up there. */
interface Anchor {
  key: number;
  /** It is what stands before the word that has it. */
  isTail: boolean;
  index: number;
  /** What is looked up besides, of what follows the three letters. */
  rest?: number | undefined;
  prefix: string;
  before: number;
  folds: boolean;
  after: Follows | null;
}

/** For the first pass, of all prefixes there are: the tables of their first letters, and of what gives values; and what is known of each prefix, by its place. */
export function prefixTables(outlines: readonly Outline[]): { starts: Uint8Array; prefixes: Uint8Array } {
  const starts = Buffer.alloc(4 * TABLE);
  const set = (table: number, place: number) => mark(starts.subarray(table * TABLE), place);
  const anchors = outlines.flatMap((outline, index) => [...anchorsOf(outline, index)]);
  for (const { key, rest, isTail } of anchors) {
    set(isTail ? TAILS : rest === undefined ? HEADS : LONGER, key);
    if (rest !== undefined) set(RESTS, rest);
  }
  const givers = giverTable();
  const table = (which: number) => starts.subarray(which * TABLE, (which + 1) * TABLE);
  return {
    starts: Buffer.concat([starts, givers, either(table(HEADS), table(LONGER)), either(table(TAILS), givers)]),
    prefixes: prefixesOf(anchors),
  };
}

const either = (one: Uint8Array, other: Uint8Array) => one.map((byte, at) => byte | other[at]!);

function prefixesOf(anchors: readonly Anchor[]): Uint8Array {
  const sets = new Map([['', 0]]);
  // Where there are more sets than a byte can tell apart, what follows is left to the closer look.
  for (const { after } of anchors) if (after && !sets.has(after[1]) && sets.size < SETS) sets.set(after[1], sets.size);
  const places = Buffer.alloc(PLACES);
  const within = Buffer.alloc(sets.size * 256);
  for (const [ranges, number] of sets)
    for (let pair = 0; pair < ranges.length; pair += 2)
      within.fill(1, number * 256 + ranges.charCodeAt(pair), number * 256 + ranges.charCodeAt(pair + 1) + 1);
  const entries: Buffer[] = [];
  let at = PLACES + within.length;
  for (const [slot, own] of Map.groupBy(anchors, ({ key }) => slotOf(key))) {
    places.writeUInt32LE(at, 4 * slot);
    // In large and small letters one has several places, of which some may be the same.
    const listed = new Set(own.map((anchor) => entryOf(anchor, sets).toString('latin1')));
    entries.push(Buffer.from([...listed, '\0'].join(''), 'latin1'));
    at += entries.at(-1)!.length;
  }
  return Buffer.concat([places, within, ...entries]);
}

function entryOf({ prefix, before, isTail, folds, after, index }: Anchor, sets: ReadonlyMap<string, number>): Buffer {
  const set = after ? sets.get(after[1]) : undefined;
  const need = after && set !== undefined ? after[0] : 0;
  const entry = Buffer.from([prefix.length, before, (folds ? FOLDS : 0) | (isTail ? IS_TAIL : 0), set ?? 0, need, 0, 0, 0, 0]);
  entry.writeUInt32LE(index, 5);
  return Buffer.concat([entry, Buffer.from(prefix, 'latin1')]);
}

function* anchorsOf({ prefixes, match, after, provider, kind }: Outline, index: number): Generator<Anchor> {
  const folds = match[1].includes('i');
  for (const [nth, prefix] of prefixes.entries()) {
    if (prefix.includes('://')) continue;
    let word = 0;
    while (word < prefix.length && inWord(prefix.charCodeAt(word))) word++;
    let before = prefix.length;
    while (before > 0 && inWord(prefix.charCodeAt(before - 1))) before--;
    const isHead = word === prefix.length || word >= WORD;
    // Of `p.eyJ…` the word behind the dot tells.
    const behind = !isHead && before < 3 && prefix.length - before >= 3;
    const at = isHead ? 0 : behind ? before : before - 3;
    if (at < 0) throw new Error(`${provider}/${kind}: "${prefix}" is too short a beginning to look for.`);
    const place = { index, prefix: folds ? prefix.toLowerCase() : prefix, before: isHead ? 0 : before, folds, after: after?.[nth] ?? null };
    const isTail = !isHead && !behind;
    for (const way of folds ? cases(prefix, at) : [prefix.slice(at, at + 3)]) {
      const own = codes(way, 0, 3);
      yield { key: placeOf(own), ...place, isTail, rest: isTail ? undefined : restOf(own, prefix, at + 3) };
    }
  }
}

/** Where what follows the first three characters is looked up, in large or small letters; undefined if that is nothing. */
function restOf(own: number, prefix: string, at: number): number | undefined {
  const length = prefix.length - at;
  if (length >= 3) return placeOfBoth(own, codes(prefix, at, 3) | 0x202020);
  return length > 0 ? placeOfBoth(own, codes(prefix, at, 1) | 0x20) : undefined;
}

/** All ways to write three letters in large and small, each once. */
function cases(text: string, at: number): string[] {
  const [a, b, c] = Array.from(text.slice(at, at + 3), (letter) => [letter.toLowerCase(), letter.toUpperCase()]) as [
    string[],
    string[],
    string[],
  ];
  return [...new Set(a.flatMap((first) => b.flatMap((second) => c.map((third) => first + second + third))))];
}
