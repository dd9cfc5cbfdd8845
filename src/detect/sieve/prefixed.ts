import type { Kinds } from '../kinds.ts';
import type { Look } from '../sieve.ts';
import { ENTRY, FOLDS, IS_TAIL, slotOf } from '../tables/prefixes.ts';
import { numbersOf } from '../tables/sections.ts';
import type { Names } from './names.ts';
import { ahead, begins, escaped, placeOf, sticky, three } from './text.ts';

/** Words that begin with a known prefix, also behind an escape; and those right behind a prefix that no word can hold (`SG.`, `dp.pt.`). */
export function prefixed(kinds: Kinds, names: Names): Look {
  const entries = kinds.index.prefixes;
  const places = numbersOf(entries);

  /** Those that have three letters, which are at `key`, where the word begins or, as a tail, before it. */
  const look = (text: Buffer, first: number, length: number, seen: Set<number>, key: number, tail: number) => {
    let from = -1;
    let beginning = '';
    let entry = places[slotOf(placeOf(three(text, key)))]!;
    for (let letters = entries[entry]!; entry > 0 && letters > 0; entry += ENTRY + letters, letters = entries[entry]!) {
      const at = first - entries[entry + 1]!;
      const index = numberAt(entries, entry + 5);
      if (at < 0 || (entries[entry + 2]! & IS_TAIL) !== tail || seen.has(index) || !isThere(text, at, entries, entry)) continue;
      const { match, named } = kinds.outline(index);
      if (at !== from) beginning = ahead(text, (from = at), length);
      if (!begins(sticky(match), beginning)) continue;
      if (!named || names.confirm(index, text, at, first, length)) seen.add(index);
    }
  };
  return (text, start, _, length, seen) => {
    look(text, start, length, seen, start, 0);
    const first = start + escaped(text, start);
    if (first > start) look(text, first, length, seen, first, 0);
    if (start > 2) look(text, start, length, seen, start - 3, IS_TAIL);
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
