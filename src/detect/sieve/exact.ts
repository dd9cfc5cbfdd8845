import type { Outline } from '../outline.ts';
import { type Anchor, anchors } from './prefixed.ts';

/** Memory for it: sets of bytes, places, prefixes. More than fits, with a thousand times as many kinds as there are, is left to the closer look. */
const SETS = 256;
const PLACES = SETS * 256;
const PREFIXES = PLACES + 4 * 65_536;
export const EXACT = PREFIXES + (4 << 20);

/** What the first pass may know of prefixes besides their first six letters, put into memory: see `scan.as.ts`. Returns where; 0 if there is no room. */
export function exactly(outlines: readonly Outline[], memory: Uint8Array, base: number): number {
  const bytes = Buffer.from(memory.buffer, memory.byteOffset + base, EXACT);
  const sets = new Map<string, number>();
  let at = PREFIXES;
  for (const [place, own] of Map.groupBy(anchors(outlines), ({ key }) => key)) {
    const entries = [...new Set(own.map((anchor) => entryOf(anchor, sets)))];
    if (at + entries.reduce((sum, { length }) => sum + length, 1) > EXACT || sets.size > SETS) return 0;
    bytes.writeUInt32LE(base + at, PLACES + 4 * place);
    for (const entry of entries) at += bytes.write(entry, at, 'latin1');
    bytes[at++] = 0;
  }
  for (const [ranges, number] of sets)
    for (let pair = 0; pair < ranges.length; pair += 2) {
      const set = PLACES - (number + 1) * 256;
      bytes.fill(1, set + ranges.charCodeAt(pair), set + ranges.charCodeAt(pair + 1) + 1);
    }
  return base + PLACES;
}

function entryOf({ prefix, before, isTail, folds, after }: Anchor, sets: Map<string, number>): string {
  const [need, within] = after ?? [0, ''];
  if (!sets.has(within)) sets.set(within, sets.size);
  return String.fromCharCode(prefix.length, before, Number(folds) | (isTail ? 2 : 0), sets.get(within)!, need) + prefix;
}
