import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Follows } from '../outline/follows.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { ahead, begins, codes, escaped, inWord, mark, placeOf, placeOfBoth, standsAt, sticky, three } from './text.ts';

/** A beginning of tokens: how far before the word's own start the token starts, and its pattern, made when it is first needed. */
interface Known {
  prefix: string;
  index: number;
  before: number;
}

/** The first pass hits words that are at least as long as this. */
const WORD = 10;

/** Tables of the first pass, of so many bytes, a bit a place: by what they are looked up, see `scan.as.ts`. */
const HEADS = 0;
const LONGER = 1;
const RESTS = 2;
const TAILS = 3;
const TABLE = 8192;

/**
 * Words that begin with a known prefix, also behind an escape; and those right behind a prefix that no word can hold (`SG.`, `dp.pt.`).
 * What is needed for a hit is put together when there is one: a commit's few files have none.
 */
export function prefixed(kinds: Kinds, names: Names): Look {
  let known: ReturnType<typeof gather> | undefined;

  const look = (text: Buffer, first: number, length: number, seen: Set<number>, entries: readonly Known[] | undefined) => {
    let from = -1;
    let beginning = '';
    for (const entry of entries ?? []) {
      const at = first - entry.before;
      if (at < 0 || seen.has(entry.index)) continue;
      const { match, named } = kinds.all()[entry.index]!;
      if (!standsAt(text, at, entry.prefix, match[1].includes('i'))) continue;
      if (at !== from) beginning = ahead(text, (from = at), length);
      if (!begins(sticky(match), beginning)) continue;
      if (!named || names.confirm(entry.index, text, at, first, length)) seen.add(entry.index);
    }
  };
  return (text, start, _, length, seen) => {
    const { heads, tails } = (known ??= gather(kinds.all()));
    look(text, start, length, seen, heads.get(placeOf(three(text, start))));
    const first = start + escaped(text, start);
    if (first > start) look(text, first, length, seen, heads.get(placeOf(three(text, first))));
    if (start > 2) look(text, start, length, seen, tails.get(placeOf(three(text, start - 3))));
  };
}

/** The tables of the first pass for all prefixes there are. */
export function prefixTables(outlines: readonly Outline[]): Buffer {
  const tables = Buffer.alloc(4 * TABLE);
  const set = (table: number, place: number) => mark(tables.subarray(table * TABLE), place);
  for (const { key, rest, isTail } of anchors(outlines)) {
    set(isTail ? TAILS : rest === undefined ? HEADS : LONGER, key);
    if (rest !== undefined) set(RESTS, rest);
  }
  return tables;
}

function gather(outlines: readonly Outline[]): { heads: Map<number, Known[]>; tails: Map<number, Known[]> } {
  const heads = new Map<number, Known[]>();
  const tails = new Map<number, Known[]>();
  for (const { key, isTail, prefix, index, before } of anchors(outlines)) append(isTail ? tails : heads, key, { prefix, index, before });
  return { heads, tails };
}

/** A place that the first pass can hit: what it looks up there. */
export interface Anchor {
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

const known = new WeakMap<readonly Outline[], Anchor[]>();

/** Where the first pass can hit the prefixes of all kinds of token. */
export function anchors(outlines: readonly Outline[]): readonly Anchor[] {
  let all = known.get(outlines);
  if (!all) known.set(outlines, (all = outlines.flatMap((outline, index) => [...anchorsOf(outline, index)])));
  return all;
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
