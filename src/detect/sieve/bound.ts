import { binder } from '../files.ts';
import type { Kinds } from '../kinds.ts';
import { plain } from '../once.ts';
import type { Look } from '../sieve.ts';
import { latin1, standsAt } from './text.ts';
import { type Words, wordsOf } from './words.ts';

/** How far around a text of a token the whole of it may reach. */
const REACH = 2048;

/** Where in a literal the first pass hits it: at the w of `password` and `pwd`. */
const anchorOf = (literal: string) => (/^wd/i.test(literal) ? 0 : literal.search(/(?<=ss|p)w/i));

/** Those that are found by a literal, where a password is named. */
export function literals(kinds: Kinds): { begin(): void; look: Look } {
  const known = kinds.index.literals.map(([index, literal]) => ({ index, literal, anchor: anchorOf(literal), until: 0 }));
  const matches = matcher(kinds);
  return {
    begin() {
      for (const one of known) one.until = 0;
    },
    look(text, at, _, length, seen) {
      for (const one of known) {
        if (at < one.until || seen.has(one.index) || !standsAt(text, at - one.anchor, one.literal)) continue;
        one.until = at + REACH;
        if (matches(one.index, around(text, at, length))) seen.add(one.index);
      }
    },
  };
}

/** So much text is searched for each of the texts by itself, before it pays to look them all up at once. */
const ONE_BY_ONE = 1 << 17;

/** Those that are bound to names of files: looked for in all of such a file, around the texts of which each match has one. */
export function bound(kinds: Kinds): (text: Buffer, length: number, path: string, seen: Set<number>) => void {
  const boundTo = binder(kinds.index.files);
  let words: Words | undefined;
  let searched = 0;
  const matches = matcher(kinds);

  function textsOf(index: number): readonly string[] | undefined {
    const { literal, texts } = kinds.outline(index);
    return literal ? [literal] : texts;
  }

  function isIn(text: Buffer, index: number): boolean {
    const wanted = textsOf(index);
    if (!wanted) return matches(index, latin1(text, 0, text.length));
    return wanted.some((one) => {
      for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + REACH))
        if (matches(index, around(text, at, text.length))) return true;
      return false;
    });
  }

  /** Those of which a text is there. */
  function speaking(text: Buffer, here: readonly number[]): readonly number[] {
    searched += text.length;
    if (searched <= ONE_BY_ONE) return here;
    words ??= wordsOf(kinds.index.texts);
    const there = new Set<number>();
    words.gather(text, 0, text.length, (index) => there.add(index));
    return here.filter((index) => there.has(index) || !textsOf(index));
  }
  return (text, length, path, seen) => {
    const here = boundTo(path);
    if (here.length === 0) return;
    const whole = text.subarray(0, length);
    for (const index of speaking(whole, here)) if (!seen.has(index) && isIn(whole, index)) seen.add(index);
  };
}

const around = (text: Buffer, at: number, length: number) => latin1(text, Math.max(0, at - REACH), Math.min(length, at + 2 * REACH));

/** Whether an outline has a match in a text. */
const matcher =
  ({ outline }: Kinds) =>
  (index: number, text: string) =>
    plain(outline(index).match).test(text);
