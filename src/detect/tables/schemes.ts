import { append } from '../../lists.ts';
import type { Outline } from '../outline.ts';

/** Whose URLs have a scheme: its number, what stands after the `://`, and how much before it. */
export type OfScheme = readonly [index: number, rest: string, before: number];

/** Those of each scheme, with the first letter of what stands after it, or without: `https://c`, `https://`. */
export function schemeTable(outlines: readonly Outline[]): Record<string, readonly OfScheme[]> {
  const known = new Map<string, OfScheme[]>();
  for (const [index, { prefixes }] of outlines.entries())
    for (const prefix of prefixes) {
      const colon = prefix.indexOf('://');
      if (colon < 0) continue;
      const scheme = prefix.slice(prefix.lastIndexOf(':', colon - 1) + 1, colon).toLowerCase();
      const rest = prefix.slice(colon + 3);
      append(known, `${scheme}://${rest.slice(0, 1)}`, [index, rest, colon]);
    }
  return Object.fromEntries(known);
}
