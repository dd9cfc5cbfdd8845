import type { Page } from './find.ts';
import { once } from './once.ts';
import type { Outline, Pattern } from './outline.ts';

/** What is known of a text: the matches of each pattern, and where its words begin, by their length. */
interface Searched {
  matches: Map<RegExp, readonly RegExpExecArray[]>;
  words?: Map<number, number[]>;
}

const searched = new WeakMap<Page, Searched>();

/**
 * All matches of a kind's pattern in a text, that are no part of a longer word. Dozens of providers have keys of 32 hexadecimal digits: a text is
 * searched for them once. Where a match is a whole word, only words of that length are looked at.
 */
export function matchesIn(page: Page, { match, length, classes }: Outline): readonly RegExpExecArray[] {
  const known: Searched = searched.get(page) ?? { matches: new Map() };
  searched.set(page, known);
  const pattern = bounded(match);
  let matches = known.matches.get(pattern);
  if (!matches) {
    const isWord = length !== undefined && classes !== undefined;
    matches = isWord ? wordsLike(match, length, (known.words ??= wordsIn(page.text)), page.text) : [...page.text.matchAll(pattern)];
    known.matches.set(pattern, matches);
  }
  return matches;
}

/**
 * A token ends where its alphabet does, so that no match is part of a longer word; it may begin behind an escape (\n, \u0022, %22).
 */
export const bounded = once((pattern) => inBounds(pattern, 'g'));

/** The same, where it is known where it would begin. */
const boundedHere = once((pattern) => inBounds(pattern, 'y'));

function inBounds([source, flags]: Pattern, how: 'g' | 'y'): RegExp {
  const before = String.raw`(?:(?<![\w-])|(?<=\\[abfnrtv])|(?<=%[0-9A-Fa-f]{2})|(?<=\\u00[0-9A-Fa-f]{2}))`;
  // Where its groups lie is asked of those that have some; there may be a million matches of what has none.
  const groups = /\(\?<\w/.test(source) ? 'd' : '';
  // A piece of a picture in base64 is no key of base64.
  const [from, to] = blob.test(source) ? ['(?<![+/])', '(?![\\w+/-])'] : ['', '(?![\\w-])'];
  return new RegExp(`${before}${from}(?:${source})${to}`, flags.replace(/[dgy]/g, '') + groups + how);
}

/** All of base64's letters and no others, and padding. */
const blob = /^\[(?:0-9|A-Z|a-z){3}\+\/\]\{[\d,]+\}(?:=+|=\{[\d,]+\})?$/;

function wordsLike(
  match: Pattern,
  [least, most]: readonly [number, number],
  words: Map<number, number[]>,
  text: string,
): RegExpExecArray[] {
  const pattern = boundedHere(match);
  const found: RegExpExecArray[] = [];
  for (const [length, starts] of words) {
    if (length < least || length > most) continue;
    for (const start of starts) {
      pattern.lastIndex = start;
      const is = pattern.exec(text);
      if (is) found.push(is);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** No shape has words that are shorter. */
const word = /(?<![\w-])[\w-]{12,}/g;

/** Where words begin, also behind what an escape left of itself, by how long they then are. */
function wordsIn(text: string): Map<number, number[]> {
  const words = new Map<number, number[]>();
  const add = (start: number, end: number) => {
    const own = words.get(end - start);
    if (own) own.push(start);
    else words.set(end - start, [start]);
  };
  for (const { index, 0: found } of text.matchAll(word)) {
    const end = index + found.length;
    add(index, end);
    const before = text[index - 1];
    if (before === '\\') for (const left of [1, 5]) add(index + left, end);
    else if (before === '%') add(index + 2, end);
  }
  return words;
}
