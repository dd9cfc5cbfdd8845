import { Secret } from '../secret.ts';
import { speaksOf } from './beside.ts';
import type { Page } from './find.ts';
import type { Outline } from './outline.ts';
import { isPlaceholder } from './placeholder.ts';

/** How far the parts of one credential stand from each other, in characters and in lines, and how long one is at most. */
const FAR = 2000;
const MOST = 4096;
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
  const sections = sectionsOf(page);
  const whole = matches.map(({ index = 0, 0: { length } }): Span => [index, index + length]);
  for (const [name, part] of Object.entries(outline.parts)) {
    const candidates = matches.length === 0 ? [] : spansOf(page, part, whole);
    const pairs = whole.flatMap((match, index) =>
      beginning(candidates, match[0] - FAR - MOST, match[1] + FAR).flatMap((span) => {
        const distance = apart(page.text, match, span, sections);
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

/** Those that begin in a stretch. They are in their order, and may be thousands. */
function beginning(spans: readonly Span[], from: number, to: number): readonly Span[] {
  return spans.slice(countBefore(spans, from), countBefore(spans, to + 1));
}

function countBefore(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spansOf(page: Page, part: NonNullable<Outline['parts']>[string], matches: readonly Span[]): Span[] {
  const pattern = new RegExp(`(?<![0-9A-Za-z/+])(?:${part.match[0]})(?![0-9A-Za-z/+])`, `${part.match[1].replace(/[gy]/g, '')}g`);
  const first = Math.max(0, matches[0]![0] - FAR - MOST);
  const spans: Span[] = [];
  for (const found of page.text.slice(first, matches.at(-1)![1] + FAR).matchAll(pattern)) {
    const span: Span = [first + found.index, first + found.index + found[0].length];
    const around = beginning(matches, span[0] - FAR - MOST, span[1]);
    if (isPlaceholder(found[0]) || around.some(([start, end]) => span[0] < end && start < span[1])) continue;
    const follows = around.some(
      ([, end]) => span[0] > end && span[0] <= end + 5 && /^["']?[\s,:;|]{1,3}["']?$/.test(page.text.slice(end, span[0])),
    );
    if (follows || speaksOf(page, part, ...span, true) > 0) spans.push(span);
  }
  return spans;
}

/** The keys that lead to a value, without its own. */
function sectionsOf(page: Page): (span: Span) => string {
  const known = new Map<Span, string>();
  return (span) => {
    const section =
      known.get(span) ??
      page
        .named(...span)
        .keys.slice(0, -1)
        .join('\0');
    known.set(span, section);
    return section;
  };
}

/** How far a part stands from a match; undefined: too far. Another section adds to the distance. */
function apart(text: string, match: Span, span: Span, sectionOf: (span: Span) => string): number | undefined {
  const between = span[0] >= match[1] ? text.slice(match[1], span[0]) : text.slice(span[1], match[0]);
  if (between.length > FAR || between.split('\n', LINES + 2).length > LINES + 1) return undefined;
  return between.length + (sectionOf(match) === sectionOf(span) ? 0 : FAR);
}
