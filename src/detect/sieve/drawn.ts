import type { Kinds } from '../kinds.ts';
import { once } from '../once.ts';
import type { Pattern } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { shortsOf } from '../tables/sections.ts';
import { FORM, IS_ODD, IS_SOLID, isFitting, LONGEST } from '../tables/shapes.ts';
import { classOf, escaped, inValue, inWord, latin1 } from './text.ts';

/** Words of the length and shape of a token that only a name beside it tells, and values of other characters with a known text in them. */
export function drawn(kinds: Kinds, names: Names): { begin(): void; look: Look } {
  const { fits, odd } = kinds.index;
  const forms = shortsOf(kinds.index.forms);
  /** What was looked at last: values come before the runs of the same part of a text. */
  let [from, done] = [0, 0];

  function look(text: Buffer, runStart: number, runEnd: number, length: number, seen: Set<number>): void {
    // A word, or a blob, may have many runs.
    if (runStart >= from && runEnd <= done) return;
    const start = back(text, runStart, inWord);
    const end = forth(text, runEnd, length, inWord);
    const first = back(text, start, inValue);
    const last = forth(text, end, length, inValue);
    if (last - first > 4 * LONGEST) {
      [from, done] = [first, last];
      return;
    }
    [from, done] = [start, end];
    const begins = [...new Set([start, start + escaped(text, start)])].filter((at) => isFitting(fits, end - at, classesIn(text, at, end)));
    if (begins.length === 0 && last - first < odd) return;
    for (const index of names.near(text, start, end, length)) {
      const least = forms[FORM * index]!;
      const most = forms[FORM * index + 1]!;
      const form = forms[FORM * index + 2]!;
      const isOdd = (form & IS_ODD) !== 0;
      const mayBe = isOdd ? !(form & IS_SOLID) || last - first >= least : begins.some((at) => end - at >= least && end - at <= most);
      if (!mayBe || seen.has(index)) continue;
      const { match, named } = kinds.outline(index);
      const is = isOdd ? lies(match, most, text, first, runStart, length) : begins.some((at) => whole(match).test(latin1(text, at, end)));
      if (is && (!named || names.confirm(index, text, start, end, length))) seen.add(index);
    }
  }
  return { begin: () => ([from, done] = [0, 0]), look };
}

/** The classes of all characters of a word. */
function classesIn(text: Buffer, start: number, end: number): number {
  let classes = 0;
  for (let at = start; at < end; at++) classes |= classOf[text[at]!]!;
  return classes;
}

const whole = once(([source, flags]) => new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, '')));
const begun = once(([source, flags]) => new RegExp(`(?<![\\w-])(?:${source})`, flags.replace(/[gy]/g, '')));

/** Whether a value with other characters than a word has begins somewhere before a run, and goes on to it. */
function lies(match: Pattern, most: number, text: Buffer, first: number, run: number, length: number): boolean {
  const from = Math.max(first, run - most);
  const at = latin1(text, from, Math.min(length, run + most)).search(begun(match));
  return at >= 0 && at <= run - from;
}

function back(text: Buffer, from: number, inside: (byte: number) => boolean): number {
  const least = Math.max(0, from - 4 * LONGEST - 1);
  let at = from;
  while (at > least && inside(text[at - 1]!)) at--;
  return at;
}

function forth(text: Buffer, from: number, length: number, inside: (byte: number) => boolean): number {
  const most = Math.min(length, from + 4 * LONGEST + 1);
  let at = from;
  while (at < most && inside(text[at]!)) at++;
  return at;
}
