import type { Kinds } from '../kinds.ts';
import type { Look } from '../sieve.ts';
import type { OfScheme } from '../tables/schemes.ts';
import { ahead, begins, latin1, sticky } from './text.ts';

/** Schemes are not longer. */
const LONGEST = 24;

/** URLs of a known scheme; of those that everybody has (`https`), those that go on as a pattern does. */
export function schemes(kinds: Kinds): Look {
  const known = new Map(Object.entries(kinds.index.schemes));

  function look(entries: readonly OfScheme[], text: Buffer, colon: number, length: number, seen: Set<number>): void {
    const beginning = latin1(text, colon + 3, Math.min(colon + 67, length));
    let from = -1;
    let whole = '';
    for (const [index, rest, before] of entries) {
      if (seen.has(index) || colon < before || !beginning.startsWith(rest)) continue;
      const start = colon - before;
      if (start !== from) whole = ahead(text, (from = start), length);
      if (begins(sticky(kinds.outline(index).match), whole)) seen.add(index);
    }
  }
  return (text, colon, after, length, seen) => {
    let first = colon;
    while (first > 0 && colon - first < LONGEST && inScheme(text[first - 1]!)) first--;
    for (let at = first; at < colon; at++) {
      // A scheme may stand behind letters that an escape left before it.
      const scheme = latin1(text, at, after).toLowerCase();
      const [own, all] = [known.get(scheme + String.fromCharCode(text[after]!)), known.get(scheme)];
      if (own) look(own, text, colon, length, seen);
      if (all) look(all, text, colon, length, seen);
      if (own ?? all) return;
    }
  };
}

/** A letter, a digit, `+`, `.` or `-`. */
function inScheme(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2f);
}
