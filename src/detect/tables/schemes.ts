import { append } from '../../lists.ts';
import { isWithoutBlanks } from '../outline/follows.ts';
import { parsed, textsBehind } from '../outline/patterns.ts';
import type { Outline, Pattern } from '../outline.ts';

/** Whose URLs have a scheme: its number, what stands after the `://`, how much before it; and texts of which the URL goes on with one, if known. */
export type OfScheme = readonly [index: number, rest: string, before: number, texts: readonly string[]];

/** Those of each scheme, with the first letter of what stands after it, or without: `https://c`, `https://`. */
export function schemeTable(outlines: readonly Outline[]): Record<string, readonly OfScheme[]> {
  const known = new Map<string, OfScheme[]>();
  for (const [index, { prefixes, match }] of outlines.entries()) {
    const texts = prefixes.some((prefix) => prefix.includes('://')) ? textsWithin(match) : [];
    for (const prefix of prefixes) {
      const colon = prefix.indexOf('://');
      if (colon < 0) continue;
      const scheme = prefix.slice(prefix.lastIndexOf(':', colon - 1) + 1, colon).toLowerCase();
      const rest = prefix.slice(colon + 3);
      append(known, `${scheme}://${rest.slice(0, 1)}`, [index, rest, colon, rest === '' ? texts : []]);
    }
  }
  return Object.fromEntries(known);
}

/** Of those, some are in every URL that a pattern matches, and no blank stands before them. */
function textsWithin([source, flags]: Pattern): string[] {
  const ast = parsed(source, flags.includes('u'));
  return flags.includes('i') || !isWithoutBlanks(ast) ? [] : textsBehind(ast, '://');
}
