import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Follows } from '../outline/follows.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { ahead, begins, escaped, inWord, placeOf, placeOfBoth, standsAt, sticky, three } from './text.ts';

/** A beginning of tokens: how far before the word's own start the token starts, and its pattern, made when it is first needed. */
interface Known {
  prefix: string;
  index: number;
  before: number;
  pattern?: RegExp;
}

/** The first pass hits words that are at least as long as this. */
const WORD = 10;

/** By the first three characters of a word, or by the three before it; by the fourth to sixth as well, or by the fourth. */
const HEAD = 1;
export const TAIL = 2;
const LONG = 4;
const FOURTH = 8;

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
      if (!begins((entry.pattern ??= sticky(match)), beginning)) continue;
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

/** What an outline's prefixes put into the table of the first pass, and where. */
export const marksOf = (outline: Outline): Anchor[] => [...anchors(outline)];

function gather(outlines: readonly Outline[]): { heads: Map<number, Known[]>; tails: Map<number, Known[]> } {
  const heads = new Map<number, Known[]>();
  const tails = new Map<number, Known[]>();
  for (const [index, outline] of outlines.entries())
    for (const { key, mark, prefix, before } of anchors(outline)) append(mark === TAIL ? tails : heads, key, { prefix, index, before });
  return { heads, tails };
}

/** A place that the first pass can hit: what it looks up there. */
export interface Anchor {
  key: number;
  mark: number;
  /** What is looked up besides, for LONG and FOURTH. */
  rest?: number;
  prefix: string;
  before: number;
  folds: boolean;
  then: Follows | null;
}

/** Where the first pass can hit the prefixes of a kind of token. */
function* anchors({ prefixes, match, then, provider, kind }: Outline): Generator<Anchor> {
  const folds = match[1].includes('i');
  for (const [index, prefix] of prefixes.entries()) {
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
    const place = { prefix: folds ? prefix.toLowerCase() : prefix, before: isHead ? 0 : before, folds, then: then?.[index] ?? null };
    const tail = !isHead && !behind;
    for (const way of folds ? cases(prefix, at) : [prefix.slice(at, at + 3)]) {
      const own = three(Buffer.from(way, 'latin1'), 0);
      yield { key: placeOf(own), ...place, ...(tail ? { mark: TAIL } : restOf(own, prefix.slice(at + 3))) };
    }
  }
}

/** What follows the first three characters is looked up in large or small letters. */
function restOf(own: number, rest: string): { mark: number; rest?: number } {
  const bytes = Buffer.from(rest, 'latin1').map((byte) => byte | 0x20);
  if (rest.length >= 3) return { mark: LONG, rest: placeOfBoth(own, three(bytes, 0)) };
  return rest.length > 0 ? { mark: FOURTH, rest: placeOfBoth(own, bytes[0]!) } : { mark: HEAD };
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
