import type { Sighting } from './find.ts';
import type { Outline } from './outline.ts';

/**
 * Of those that overlap, one: whoever is not there for want of anything better, then the longer prefix, then the surer name, then the longer
 * text. To be asked when each one's detector has said that it is its own.
 */
export function mostSpecific(found: readonly Sighting[]): Sighting[] {
  const kept = heaps(found).flatMap((heap) => {
    const best: Sighting[] = [];
    for (const sighting of heap.sort(bySpecificity))
      if (!best.some((other) => sighting.start < other.end && other.start < sighting.end)) best.push(sighting);
    return best;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** What stands back for anything else (1), and what stands back even for that (2). */
export const rankOf = ({ generic, fallback }: Outline) => (generic ? 2 : fallback ? 1 : 0);

function bySpecificity(a: Sighting, b: Sighting): number {
  return (
    rankOf(a.outline) - rankOf(b.outline) ||
    longestPrefix(b) - longestPrefix(a) ||
    b.closeness - a.closeness ||
    b.end - b.start - (a.end - a.start)
  );
}

const longestPrefix = ({ outline: { prefixes, secret }, prefix }: Sighting) =>
  secret ? Math.max(0, ...prefixes.map((text) => text.length)) : prefix.length;

/** Those that lie together: none of a heap overlaps with one of another, so that thousands need not be compared with thousands. */
function heaps(found: readonly Sighting[]): Sighting[][] {
  const all: Sighting[][] = [];
  let end = 0;
  for (const sighting of [...found].sort((a, b) => a.start - b.start)) {
    if (all.length === 0 || sighting.start >= end) all.push([]);
    all.at(-1)!.push(sighting);
    end = Math.max(end, sighting.end);
  }
  return all;
}
