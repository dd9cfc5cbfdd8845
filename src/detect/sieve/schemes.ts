import type { Kinds } from '../kinds.ts';
import type { Look } from '../sieve.ts';
import type { OfScheme } from '../tables/schemes.ts';
import { AFTER, ahead, begins, isBlank, latin1, sticky } from './text.ts';

/** Schemes are not longer. */
const LONGEST = 24;

/** URLs of a known scheme; of those that everybody has (`https`), those that go on as a pattern does. */
export function schemes(kinds: Kinds): Look {
  const known = new Map(Object.entries(kinds.index.schemes));

  function look(entries: readonly OfScheme[], url: string, text: Buffer, colon: number, length: number, seen: Set<number>): void {
    let from = -1;
    let whole = '';
    for (const [index, rest, before, texts] of entries) {
      if (seen.has(index) || colon < before || !url.startsWith(rest) || !hasOne(url, texts)) continue;
      const start = colon - before;
      if (start !== from) whole = ahead(text, (from = start), length);
      if (begins(sticky(kinds.outline(index).match), whole)) seen.add(index);
    }
  }
  return (text, colon, after, length, seen) => {
    let first = colon;
    while (first > 0 && colon - first < LONGEST && inScheme(text[first - 1]!)) first--;
    const scheme = latin1(text, first, after + 1).toLowerCase();
    let url: string | undefined;
    for (let at = 0; at < colon - first; at++) {
      // A scheme may stand behind letters that an escape left before it.
      const [own, all] = [known.get(scheme.slice(at)), known.get(scheme.slice(at, -1))];
      if (!own && !all) continue;
      url ??= toBlank(text, after, length);
      if (own) look(own, url, text, colon, length, seen);
      if (all) look(all, url, text, colon, length, seen);
      return;
    }
  };
}

const hasOne = (url: string, texts: readonly string[]) => texts.length === 0 || texts.some((text) => url.includes(text));

/** What stands from a place to the next blank, or as far as a token may go. */
function toBlank(text: Buffer, from: number, length: number): string {
  let to = from;
  for (const end = Math.min(length, from + AFTER); to < end && !isBlank(text[to]!);) to++;
  return latin1(text, from, to);
}

/** A letter, a digit, `+`, `.` or `-`. */
function inScheme(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2f);
}
