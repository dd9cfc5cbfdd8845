import { Secret } from '../secret.ts';
import { speaksOf } from './beside.ts';
import type { Page } from './find.ts';
import type { Outline } from './outline.ts';
import { isPlaceholder } from './placeholder.ts';

/** How far the parts of one credential stand from each other, in characters and in lines. */
const FAR = 2000;
const LINES = 16;

type Span = readonly [start: number, end: number];

/** The parts that complete a match, and where they stand. */
export interface Near {
  secrets: Record<string, Secret>;
  spans: Record<string, Span>;
}

const none: Near = { secrets: {}, spans: {} };

/**
 * The parts of each match: those of the same section before those outside it, then the nearest. A part belongs to one match only,
 * so that two profiles below each other are two pairs and not four. Undefined for a match that lacks a part.
 */
export function partsNear(page: Page, outline: Outline, matches: readonly RegExpMatchArray[]): (Near | undefined)[] {
  if (!outline.parts) return matches.map(() => none);
  const near: (Near | undefined)[] = matches.map(() => ({ secrets: {}, spans: {} }));
  for (const [name, part] of Object.entries(outline.parts)) {
    const candidates = matches.length === 0 ? [] : spansOf(page, outline, part, matches);
    const pairs = matches.flatMap((match, index) =>
      candidates.flatMap((span) => {
        const distance = apart(page, match, span);
        return distance === undefined ? [] : [{ index, span, distance }];
      }),
    );
    const taken = new Set<Span>();
    for (const { index, span } of pairs.sort((a, b) => a.distance - b.distance)) {
      const own = near[index];
      if (!own || own.spans[name] || taken.has(span)) continue;
      taken.add(span);
      own.spans[name] = span;
      own.secrets[name] = new Secret(page.text.slice(...span));
    }
    if (!part.optional) for (const [index, own] of near.entries()) if (!own?.spans[name]) near[index] = undefined;
  }
  return near;
}

function spansOf(page: Page, outline: Outline, part: NonNullable<Outline['parts']>[string], matches: readonly RegExpMatchArray[]): Span[] {
  const pattern = new RegExp(`(?<![0-9A-Za-z/+])(?:${part.match[0]})(?![0-9A-Za-z/+])`, `${part.match[1].replace(/[gy]/g, '')}g`);
  const first = Math.max(0, Math.min(...matches.map(({ index = 0 }) => index)) - FAR);
  const last = Math.max(...matches.map(({ index = 0 }) => index)) + FAR;
  const spans: Span[] = [];
  for (const found of page.text.slice(first, last).matchAll(pattern)) {
    const span: Span = [first + found.index, first + found.index + found[0].length];
    if (isPlaceholder(found[0]) || matches.some(({ index = 0, 0: { length } }) => span[0] < index + length && index < span[1])) continue;
    const follows = matches.some(
      ({ index = 0, 0: { length } }) => span[0] > index && /^["']?[\s,:;|]{1,3}["']?$/.test(page.text.slice(index + length, span[0])),
    );
    if (follows || speaksOf(page, { ...part, provider: outline.provider }, span[0], span[1], part.named === undefined)) spans.push(span);
  }
  return spans;
}

/** How far a part stands from a match; undefined: too far. Another section adds to the distance. */
function apart(page: Page, match: RegExpMatchArray, [start, end]: Span): number | undefined {
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const between = start >= to ? page.text.slice(to, start) : page.text.slice(end, from);
  if (between.length > FAR || between.split('\n', LINES + 2).length > LINES + 1) return undefined;
  const section = (at: number, until: number) => page.named(at, until).keys.slice(0, -1).join('\0');
  return between.length + (section(from, to) === section(start, end) ? 0 : FAR);
}
