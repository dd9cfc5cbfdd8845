import { append } from '../../lists.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import { ahead, begins, latin1, sticky } from './text.ts';

/** What stands after the `://`, and how much before it. */
interface Known {
  rest: string;
  before: number;
  index: number;
}

/** Schemes are not longer. */
const LONGEST = 24;

/** URLs of a known scheme; of those that everybody has (`https`), those that go on as a pattern does. */
export function schemes(kinds: Kinds): Look {
  let known: Map<string, Known[]> | undefined;
  return (text, colon, after, length, seen) => {
    let first = colon;
    while (first > 0 && colon - first < LONGEST && inScheme(text[first - 1]!)) first--;
    known ??= gather(kinds.all());
    const beginning = latin1(text, after, Math.min(after + 64, length));
    for (let at = first; at < colon; at++) {
      // A scheme may stand behind letters that an escape left before it.
      const entries = known.get(latin1(text, at, colon).toLowerCase());
      if (!entries) continue;
      let from = -1;
      let whole = '';
      for (const entry of entries) {
        if (seen.has(entry.index) || colon < entry.before || !beginning.startsWith(entry.rest)) continue;
        const start = colon - entry.before;
        if (start !== from) whole = ahead(text, (from = start), length);
        if (begins(sticky(kinds.all()[entry.index]!.match), whole)) seen.add(entry.index);
      }
      return;
    }
  };
}

function gather(outlines: readonly Outline[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const [index, { prefixes }] of outlines.entries())
    for (const prefix of prefixes) {
      const colon = prefix.indexOf('://');
      if (colon < 0) continue;
      const scheme = prefix.slice(prefix.lastIndexOf(':', colon - 1) + 1, colon).toLowerCase();
      append(known, scheme, { rest: prefix.slice(colon + 3), index, before: colon });
    }
  return known;
}

/** A letter, a digit, `+`, `.` or `-`. */
function inScheme(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2f);
}
