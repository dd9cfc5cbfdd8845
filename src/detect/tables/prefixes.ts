import type { Follows } from '../outline/follows.ts';
import type { Outline } from '../outline.ts';
import { giverTable } from './givers.ts';
import { codes, fourth, inWord, mark, placeOf, placeOfSix } from '../sieve/text.ts';

/** The first pass hits words that are at least as long as this. */
export const WORD = 8;

/** Tables of the first pass, of so many bytes, a bit a place: by what they are looked up, see `pass/scan.as.ts`. */
const TABLE = 8192;

/** In what follows them: where the entries of a place lie, a u32 each; sets of bytes; the entries. */
const PLACES = 4 * 16_384;
const SETS = 256;

/** Before the letters of an entry: see `pass/prefixes.as.ts`. */
export const ENTRY = 10;

/** What an entry says of its prefix, as bits. */
export const FOLDS = 1;
export const IS_TAIL = 2;

/** So many bits of a hash tell where the entries lie that have it; 0: there are none. */
export const SLOT = 14;

/** A place that the first pass can hit: what it looks up there. */
interface Anchor {
  /** Three letters, or four, of which the first two passes. */
  letters: number;
  isFour: boolean;
  slot: number;
  /** It is what stands before the word that has it. */
  isTail: boolean;
  index: number;
  prefix: string;
  before: number;
  folds: boolean;
  after: Follows | null;
}

/** For the first pass, of all prefixes there are: the tables of their first letters, and of what gives values; and what is known of each prefix, by its place. */
export function prefixTables(outlines: readonly Outline[]): { starts: Uint8Array; prefixes: Uint8Array } {
  const [heads, tails, fours] = [Buffer.alloc(TABLE), Buffer.alloc(TABLE), Buffer.alloc(2 * TABLE)];
  const anchors = outlines.flatMap((outline, index) => [...anchorsOf(outline, index)]);
  for (const { letters, isFour, isTail } of anchors)
    if (isFour) mark(fours, placeOf(letters, 17));
    else mark(isTail ? tails : heads, placeOf(letters));
  const givers = giverTable();
  return { starts: Buffer.concat([heads, tails, givers, either(tails, givers), fours]), prefixes: prefixesOf(anchors) };
}

const either = (one: Uint8Array, other: Uint8Array) => one.map((byte, at) => byte | other[at]!);

function prefixesOf(anchors: readonly Anchor[]): Uint8Array {
  const sets = new Map([['', 0]]);
  // Where there are more sets than a byte can tell apart, what follows is left to the closer look.
  for (const { after } of anchors)
    for (const ranges of after?.slice(1) ?? []) if (!sets.has(`${ranges}`) && sets.size < SETS) sets.set(`${ranges}`, sets.size);
  const places = Buffer.alloc(PLACES);
  const within = Buffer.alloc(sets.size * 256);
  for (const [ranges, number] of sets)
    for (let pair = 0; pair < ranges.length; pair += 2)
      within.fill(1, number * 256 + ranges.charCodeAt(pair), number * 256 + ranges.charCodeAt(pair + 1) + 1);
  const entries: Buffer[] = [];
  let at = PLACES + within.length;
  for (const [slot, own] of Map.groupBy(anchors, ({ slot }) => slot)) {
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
  const next = after && set !== undefined ? sets.get(after[2]) : undefined;
  const entry = Buffer.from([prefix.length, before, (folds ? FOLDS : 0) | (isTail ? IS_TAIL : 0), set ?? 0, need, next ?? 0, 0, 0, 0, 0]);
  entry.writeUInt32LE(index, 6);
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
    const isFour = !isTail && prefix.length - at > 3;
    for (const way of folds ? cases(prefix, at) : [prefix.slice(at, at + 3)]) {
      const three = codes(way, 0, 3);
      const letters = isFour ? fourth(three, prefix.charCodeAt(at + 3)) : three;
      const slot = isFour && prefix.length - at > 5 ? placeOfSix(letters, codes(prefix, at + 4, 2), SLOT) : placeOf(letters, SLOT);
      yield { letters, isFour, slot, ...place, isTail };
    }
  }
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
