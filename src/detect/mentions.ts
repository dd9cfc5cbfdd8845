import { literalsOf } from './anyones.ts';
import type { Page } from './find.ts';
import { callsIn } from './imports.ts';
import { plain } from './once.ts';
import type { Pattern } from './outline.ts';

/** How far from a value what it is a part of may begin, and how far behind it its provider may be named. */
const [BEFORE, BEHIND] = [4096, 600];

/** What is so short is in other words by chance: `eas` in `release`. */
const SHORT = 4;

/** Where a text has one of some words, in order; undefined: in its path, or in what it imports or calls, and so everywhere. */
type Spots = readonly number[] | undefined;

interface Mentions {
  said: Map<Pattern, boolean>;
  spots: Map<readonly string[], Spots>;
}

const known = new WeakMap<Page, Mentions>();

/**
 * Whether a text speaks of a provider where that could count for a value: to find a value's name, its file may have to be parsed.
 * `words`: what every name of its has in it, one of these; none, where that is not known.
 */
export function isMentioned(page: Page, named: Pattern, words: readonly string[], start: number, end: number): boolean {
  if (page.within) return true;
  const { said, spots }: Mentions = known.get(page) ?? { said: new Map(), spots: new Map() };
  known.set(page, { said, spots });
  if (!said.has(named)) said.set(named, isSaid(page, named));
  if (!said.get(named)) return false;
  if (words.length === 0 || page.text.length < BEFORE) return true;
  if (!spots.has(words)) spots.set(words, spotsOf(page, words));
  const own: Spots = spots.get(words);
  return own === undefined || (nextOf(own, start - BEFORE) ?? Infinity) < end + BEHIND;
}

/** The first of these that is not before a place. */
function nextOf(spots: readonly number[], from: number): number | undefined {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return spots[low];
}

/** Over many lines, too: what a path joins by a dot, a file has in lines of their own; and what is one word of the pattern may be far from the next. */
function isSaid({ text, path }: Page, named: Pattern): boolean {
  const [source, flags] = named;
  const spoken = plain([source, flags.includes('s') ? flags : `${flags}s`]);
  const words = plain([literalsOf(named).join('|'), 'i']);
  return [spoken, words].some((said) => said.test(text) || said.test(path));
}

function spotsOf(page: Page, words: readonly string[]): Spots {
  const any = new RegExp(words.map((word) => word.replace(/\W/g, String.raw`\$&`)).join('|'), 'gi');
  if ([page.path, ...callsIn(page)].some((text) => text.search(any) >= 0)) return undefined;
  const found = [...page.text.matchAll(any)];
  return found.filter(({ index, 0: word }) => word.length > SHORT || isOwnWord(page.text, index, word)).map(({ index }) => index);
}

const isOwnWord = (text: string, at: number, word: string) =>
  !/[a-z]/.test(text.charAt(at + word.length)) && (!/[a-z]/i.test(text.charAt(at - 1)) || /[A-Z]/.test(word.charAt(0)));
