import { binder } from '../files.ts';
import { type Kinds, textsOf } from '../kinds.ts';
import { plain } from '../once.ts';
import type { Look } from '../sieve.ts';
import { latin1, standsAt } from './text.ts';
import type { Texts } from './texts.ts';

/** How far around a text of a token the whole of it may reach. */
const REACH = 2048;

/** Where in a literal the first pass hits it: at the w of `password` and `pwd`, at the ~ of `Q~`. */
const anchorOf = (literal: string) => (/^wd/i.test(literal) ? 0 : literal.search(/(?<=ss|p)w|(?<=Q)~/i));

/** Those that are found by a literal, where a password is named, or by Azure's. */
export function literals(kinds: Kinds): { begin(): void; look: Look } {
  const known = kinds.index.literals.map(([index, literal]) => ({ index, literal, anchor: anchorOf(literal), until: 0 }));
  const matches = matcher(kinds);
  let isFresh = true;
  return {
    begin() {
      if (!isFresh) for (const one of known) one.until = 0;
      isFresh = true;
    },
    look(text, at, _, length, seen) {
      for (const one of known) {
        if (at < one.until || seen.has(one.index) || !standsAt(text, at - one.anchor, one.literal)) continue;
        one.until = at + REACH;
        isFresh = false;
        if (matches(one.index, around(text, at, length))) seen.add(one.index);
      }
    },
  };
}

/** Those that are bound to names of files: looked for in all of such a file, around the texts of which each match has one. */
export function bound(kinds: Kinds, texts: Texts): (text: Buffer, length: number, path: string, seen: Set<number>) => void {
  const boundTo = binder(kinds.index);
  const matches = matcher(kinds);

  function isIn(text: Buffer, index: number): boolean {
    const wanted = textsOf(kinds.outline(index));
    if (!wanted) return matches(index, latin1(text, 0, text.length));
    return wanted.some((one) => {
      for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + REACH))
        if (matches(index, around(text, at, text.length))) return true;
      return false;
    });
  }

  return (text, length, path, seen) => {
    const here = boundTo(path);
    if (here.length === 0) return;
    const whole = text.subarray(0, length);
    const there = texts.within(whole);
    for (const { kinds: own, silent } of here)
      for (const index of there ? [...own.intersection(there), ...silent] : own)
        if (!seen.has(index) && isIn(whole, index)) seen.add(index);
  };
}

const around = (text: Buffer, at: number, length: number) => latin1(text, Math.max(0, at - REACH), Math.min(length, at + 2 * REACH));

/** Whether an outline has a match in a text. */
const matcher =
  ({ outline }: Kinds) =>
  (index: number, text: string) => {
    const { match, sought } = outline(index);
    return plain(sought ?? match).test(text);
  };
