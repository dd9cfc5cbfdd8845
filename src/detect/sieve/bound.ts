import { boundTo } from '../files.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
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

/** Those that are bound to names of files: looked for in all of such a file, around the texts of which each match has one. */
export function bound(kinds: Kinds): (text: Buffer, length: number, path: string, seen: Set<number>) => void {
  let words: Words | undefined;
  const matches = matcher(kinds);

  function isIn(text: Buffer, index: number): boolean {
    const texts = textsOf(kinds.all()[index]!);
    if (!texts) return matches(index, latin1(text, 0, text.length));
    return texts.some((wanted) => {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + REACH))
        if (matches(index, around(text, at, text.length))) return true;
      return false;
    });
  }
  return (text, length, path, seen) => {
    const here = boundTo(path, kinds.index.files);
    if (here.length === 0) return;
    const all = kinds.all();
    words ??= wordsOf(all.flatMap((outline, index) => (outline.files && textsOf(outline) ? [[index, textsOf(outline)!] as const] : [])));
    const whole = text.subarray(0, length);
    const there = new Set<number>();
    words.gather(text, 0, length, (index) => there.add(index));
    for (const index of here) if (!seen.has(index) && (there.has(index) || !textsOf(all[index]!)) && isIn(whole, index)) seen.add(index);
  };
}

const textsOf = ({ literal, texts }: Outline) => (literal ? [literal] : texts);

const around = (text: Buffer, at: number, length: number) => latin1(text, Math.max(0, at - REACH), Math.min(length, at + 2 * REACH));

/** Whether an outline has a match in a text. */
function matcher(kinds: Kinds): (index: number, text: string) => boolean {
  const patterns = new Map<number, RegExp>();
  return (index, text) => {
    const { match } = kinds.all()[index]!;
    const pattern = patterns.get(index) ?? new RegExp(match[0], match[1].replace(/[gy]/g, ''));
    patterns.set(index, pattern);
    return pattern.test(text);
  };
}
