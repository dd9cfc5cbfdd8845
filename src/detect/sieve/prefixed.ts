import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import { begins, hash, latin1, starts, sticky } from './text.ts';

/** A beginning of tokens: how far before the word's own start the token starts, and its pattern, made when it is first needed. */
interface Known {
  prefix: string;
  index: number;
  before: number;
  pattern?: RegExp;
}

/** The first pass hits words that are at least as long as this. */
const WORD = 10;

/**
 * Words that begin with a known prefix, also behind an escape; and those right behind a prefix that no word can hold (`SG.`, `dp.pt.`).
 * `table` tells the first pass which: 1 by the first three characters of a word, 2 by the three before it.
 */
export function prefixed(outlines: readonly Outline[], table: Uint8Array): Look {
  const heads = new Map<number, Known[]>();
  const tails = new Map<number, Known[]>();
  const add = (known: Map<number, Known[]>, mark: number, three: string, entry: Known) => {
    const key = hash(three.charCodeAt(0), three.charCodeAt(1), three.charCodeAt(2));
    table[key] = (table[key] ?? 0) | mark;
    const there = known.get(key);
    if (there) there.push(entry);
    else known.set(key, [entry]);
  };
  for (const [index, outline] of outlines.entries())
    for (const prefix of outline.prefixes) {
      if (prefix.includes('://')) continue;
      const odd = prefix.search(/[^\w-]/);
      const last = [...prefix].findLastIndex((character) => /[^\w-]/.test(character));
      const [known, mark, at, before] = odd < 0 || odd >= WORD ? ([heads, 1, 0, 0] as const) : ([tails, 2, last - 2, last + 1] as const);
      if (at < 0) throw new Error(`${outline.provider}/${outline.kind}: "${prefix}" is too short a beginning to look for.`);
      const three = prefix.slice(at, at + 3);
      if (!outline.match[1].includes('i')) add(known, mark, three, { prefix, index, before });
      else for (const start of cases(three)) add(known, mark, start, { prefix: prefix.slice(0, at) + start, index, before });
    }

  const look = (text: Buffer, first: number, length: number, seen: Set<number>, known: readonly Known[] | undefined) => {
    for (const entry of known ?? []) {
      const at = first - entry.before;
      if (at < 0 || seen.has(entry.index)) continue;
      const { match } = outlines[entry.index]!;
      const there = latin1(text, at, at + entry.prefix.length);
      if (there !== entry.prefix && !(match[1].includes('i') && there.toLowerCase() === entry.prefix.toLowerCase())) continue;
      if (begins((entry.pattern ??= sticky(match)), text, at, length)) seen.add(entry.index);
    }
  };
  return (text, start, _, length, seen) => {
    for (const first of starts(text, start))
      look(text, first, length, seen, heads.get(hash(text[first]!, text[first + 1]!, text[first + 2]!)));
    if (start > 2) look(text, start, length, seen, tails.get(hash(text[start - 3]!, text[start - 2]!, text[start - 1]!)));
  };
}

/** All ways to write three letters in large and small. */
function cases(text: string): string[] {
  return [...text].reduce<string[]>(
    (all, letter) => all.flatMap((head) => [...new Set([head + letter.toLowerCase(), head + letter.toUpperCase()])]),
    [''],
  );
}
