import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { begins, hash, inWord, standsAt, starts, sticky } from './text.ts';

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
const TAIL = 2;
const LONG = 4;
const FOURTH = 8;

/**
 * Words that begin with a known prefix, also behind an escape; and those right behind a prefix that no word can hold (`SG.`, `dp.pt.`).
 * What is needed for a hit is put together when there is one: a commit's few files have none.
 */
export function prefixed(kinds: Kinds, names: Names): Look {
  let known: ReturnType<typeof gather> | undefined;

  const look = (text: Buffer, first: number, length: number, seen: Set<number>, entries: readonly Known[] | undefined) => {
    for (const entry of entries ?? []) {
      const at = first - entry.before;
      if (at < 0 || seen.has(entry.index)) continue;
      const { match, named } = kinds.all()[entry.index]!;
      if (!standsAt(text, at, entry.prefix, match[1].includes('i'))) continue;
      if (!begins((entry.pattern ??= sticky(match)), text, at, length)) continue;
      if (!named || names.confirm(entry.index, text, at, first, length)) seen.add(entry.index);
    }
  };
  return (text, start, _, length, seen) => {
    const { heads, tails } = (known ??= gather(kinds.all()));
    for (const first of starts(text, start))
      look(text, first, length, seen, heads.get(hash(text[first]!, text[first + 1]!, text[first + 2]!)));
    if (start > 2) look(text, start, length, seen, tails.get(hash(text[start - 3]!, text[start - 2]!, text[start - 1]!)));
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
interface Anchor {
  key: number;
  mark: number;
  /** What is looked up besides, for LONG and FOURTH. */
  rest?: number;
  prefix: string;
  before: number;
}

/** Where the first pass can hit the prefixes of a kind of token. */
function* anchors({ prefixes, match, provider, kind }: Outline): Generator<Anchor> {
  const folds = match[1].includes('i');
  for (const prefix of prefixes) {
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
    const place = { prefix: folds ? prefix.toLowerCase() : prefix, before: isHead ? 0 : before };
    const tail = !isHead && !behind;
    for (const three of folds ? cases(prefix, at) : [codes(prefix, at)]) {
      const [a, b, c] = three as [number, number, number];
      yield { key: hash(a, b, c), ...place, ...(tail ? { mark: TAIL } : restOf((a << 10) ^ (b << 5) ^ c, prefix.slice(at + 3))) };
    }
  }
}

/** What follows the first three characters is looked up in large or small letters. */
function restOf(three: number, rest: string): { mark: number; rest?: number } {
  const [a = 0, b = 0, c = 0] = Array.from(rest, (_, index) => rest.charCodeAt(index) | 0x20);
  const place = (value: number) => (value ^ (three << 3) ^ (three >> 9)) & 0xffff;
  if (rest.length >= 3) return { mark: LONG, rest: place((a << 10) ^ (b << 5) ^ c) };
  return rest.length > 0 ? { mark: FOURTH, rest: place(a << 10) } : { mark: HEAD };
}

const codes = (text: string, at: number) => [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];

/** All ways to write three letters in large and small, each once. */
function cases(text: string, at: number): number[][] {
  const lower = codes(text.toLowerCase(), at);
  const upper = codes(text.toUpperCase(), at);
  const ways = Array.from({ length: 8 }, (_, way) => lower.map((code, index) => ((way >> index) & 1 ? upper[index]! : code)));
  return ways.filter((_, index) => lower.every((code, bit) => code !== upper[bit] || !((index >> bit) & 1)));
}
