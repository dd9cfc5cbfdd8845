import type { Kinds } from '../kinds.ts';
import type { Look } from '../sieve.ts';
import { ENTRY, FOLDS, IS_TAIL, SLOT, WORD } from '../tables/prefixes.ts';
import { numbersOf } from '../tables/sections.ts';
import type { Names } from './names.ts';
import { ahead, begins, escaped, fourth, inValue, inWord, placeOf, placeOfSix, sticky, three } from './text.ts';

/** A token's first signs (`AQEn8K8/sg4D…`) may cut its beginning off from the run that is seen of it: it is looked for so far before. */
const BACK = 64;

/**
 * Words that begin with a known prefix, also behind an escape; and those right behind a prefix that no word can hold (`SG.`, `dp.pt.`).
 * `lookBack`: words that are too short for the first pass, in the value that a run stands in, before it.
 */
export function prefixed(kinds: Kinds, names: Names): { look: Look; lookBack: Look } {
  const entries = kinds.index.prefixes;
  const places = numbersOf(entries);

  /** Those of a slot, where the word begins or, as a tail, before it. */
  const look = (text: Buffer, first: number, length: number, seen: Set<number>, slot: number, tail: number) => {
    let from = -1;
    let beginning = '';
    let entry = places[slot]!;
    for (let size = entries[entry]!; entry > 0 && size > 0; entry += ENTRY + size, size = entries[entry]!) {
      const at = first - entries[entry + 1]!;
      const index = numberAt(entries, entry + 6);
      if (at < 0 || (entries[entry + 2]! & IS_TAIL) !== tail || seen.has(index) || !isThere(text, at, entries, entry)) continue;
      const { match, named } = kinds.outline(index);
      if (at !== from) beginning = ahead(text, (from = at), length);
      if (!begins(sticky(match), beginning)) continue;
      if (!named || names.confirm(index, text, at, first, length)) seen.add(index);
    }
  };
  const lookFrom = (text: Buffer, first: number, length: number, seen: Set<number>) => {
    const letters = three(text, first);
    const four = fourth(letters, text[first + 3]!);
    look(text, first, length, seen, placeOf(letters, SLOT), 0);
    look(text, first, length, seen, placeOf(four, SLOT), 0);
    look(text, first, length, seen, placeOfSix(four, text[first + 4]! | (text[first + 5]! << 8), SLOT), 0);
  };
  const lookAt: Look = (text, start, _, length, seen) => {
    lookFrom(text, start, length, seen);
    const first = start + escaped(text, start);
    if (first > start) lookFrom(text, first, length, seen);
    if (start > 2) look(text, start, length, seen, placeOf(three(text, start - 3), SLOT), IS_TAIL);
  };
  return {
    look: lookAt,
    lookBack(text, start, end, length, seen) {
      let word = end;
      for (let at = start - 1; at >= 0 && start - at <= BACK && inValue(text[at]!); at--) {
        if (!inWord(text[at]!)) word = at;
        else if ((at === 0 || !inWord(text[at - 1]!)) && word - at < WORD) lookAt(text, at, word, length, seen);
      }
    },
  };
}

const numberAt = (bytes: Uint8Array, at: number) => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

/** Whether a prefix stands at a place; in large letters or small, where it folds them. */
function isThere(text: Buffer, at: number, entries: Uint8Array, entry: number): boolean {
  const length = entries[entry]!;
  const folds = (entries[entry + 2]! & FOLDS) !== 0;
  for (let letter = 0; letter < length; letter++) {
    const byte = text[at + letter]!;
    const own = entries[entry + ENTRY + letter]!;
    if (byte !== own && !(folds && byte >= 0x41 && byte <= 0x5a && (byte | 0x20) === own)) return false;
  }
  return true;
}
