import type { Kinds } from '../kinds.ts';
import { type Words, wordsOf } from './words.ts';

/** So much text is searched for each text by itself, before it pays to look them all up at once. */
const ONE_BY_ONE = 1 << 17;

/** Which of the texts of kinds that are bound to files stand in a file, and whether a word of secret-like names does. */
export interface Texts {
  /** Another text. */
  open(): void;
  /** The numbers of the kinds of which one is there; undefined: they were not looked up, and it is to be searched for each. */
  within(text: Buffer): ReadonlySet<number> | undefined;
  /** The number that stands for secret-like names. */
  secretlike: number;
}

/** Each text is looked through once, whoever asks. */
export function textsWithin({ index }: Kinds): Texts {
  let words: Words | undefined;
  let searched = 0;
  let known: Set<number> | undefined;
  return {
    open: () => (known = undefined),
    within(text) {
      if (known) return known;
      searched += text.length;
      if (searched <= ONE_BY_ONE) return undefined;
      words ??= wordsOf(index.texts());
      const there = new Set<number>();
      words.gather(text, 0, text.length, (number) => there.add(number));
      return (known = there);
    },
    secretlike: index.count,
  };
}
