import type { Named } from '../read/names.ts';
import { Secret } from '../secret.ts';
import type { Outline, Pattern } from './outline.ts';
import { isPlaceholder } from './placeholder.ts';
import { partsNear } from './parts.ts';
import { speaksOf } from './beside.ts';

/** A token-shaped string at a place: offsets in UTF-16 units of the text, of the secret itself. */
export interface Sighting {
  outline: Outline;
  start: number;
  end: number;
  secret: Secret;
  /** Of the whole token: the known prefix, to be shown. */
  prefix: string;
  name?: string;
  keys: readonly string[];
  facts: Readonly<Record<string, string>>;
  parts: Readonly<Record<string, Secret>>;
}

/** A text, and what stands beside a value in it. */
export interface Page {
  path: string;
  text: string;
  named: (start: number, end: number) => Named;
}

/** All tokens of these kinds in a text. Linear in its length for each kind. */
export function find(page: Page, outlines: readonly Outline[]): Sighting[] {
  const found = outlines.flatMap((outline) => [...sightings(page, outline)]);
  return mostSpecific(found).sort((a, b) => a.start - b.start);
}

function* sightings(page: Page, outline: Outline): Generator<Sighting> {
  const matches = [...page.text.matchAll(bounded(outline.match))].filter((match) => stands(page, outline, match));
  const parts = partsNear(page, outline, matches);
  for (const [index, match] of matches.entries()) {
    const near = parts[index];
    if (!near) continue;
    const { secret: group } = outline;
    const whole = [match.index, match.index + match[0].length] as const;
    const part = group ? near.spans[group] : undefined;
    const [start, end] = part ?? match.indices?.groups?.[group ?? ''] ?? whole;
    const named = page.named(...(part ?? whole));
    const { [group ?? '']: own, ...parted } = near.secrets;
    yield {
      outline,
      start,
      end,
      secret: own ?? new Secret(page.text.slice(start, end)),
      prefix: group ? '' : (outline.prefixes.filter((text) => match[0].startsWith(text)).at(-1) ?? ''),
      ...(named.name !== undefined && { name: named.name }),
      keys: named.keys,
      facts: { ...hostAround(page.text, whole[0]), ...factsOf(match, group) },
      parts: parted,
    };
  }
}

/** No placeholder, and beside it what must stand there. */
function stands(page: Page, outline: Outline, match: RegExpMatchArray & { index?: number }): boolean {
  const start = match.index ?? 0;
  const secret = (outline.secret && match.groups?.[outline.secret]) || match[0];
  if (
    !outline.password &&
    isPlaceholder(
      secret,
      outline.prefixes.find((text) => secret.startsWith(text)),
    )
  )
    return false;
  return speaksOf(page, outline, start, start + match[0].length, outline.length === undefined);
}

function factsOf(match: RegExpMatchArray, secret: string | undefined): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) if (name !== secret && value !== undefined) facts[name] = value;
  return facts;
}

/** The host of the URL in whose user info a token stands: whose it is, whatever it looks like. */
function hostAround(text: string, start: number): Record<string, string> {
  const before = /:\/\/(?:[^\s/@:]{0,80}:)?$/.test(text.slice(Math.max(0, start - 90), start));
  const host = before ? /^[^\s/@]{1,400}@([A-Za-z0-9.-]{1,253})/.exec(text.slice(start, start + 700))?.[1] : undefined;
  return host === undefined ? {} : { urlHost: host.toLowerCase() };
}

const compiled = new Map<string, RegExp>();

/**
 * A token ends where its alphabet does, so that no match is part of a longer word; it may begin behind an escape (\n, \u0022, %22).
 */
export function bounded([source, flags]: Pattern): RegExp {
  const key = `${flags}/${source}`;
  let pattern = compiled.get(key);
  if (!pattern) {
    const before = String.raw`(?:(?<![\w-])|(?<=\\[abfnrtv])|(?<=%[0-9A-Fa-f]{2})|(?<=\\u00[0-9A-Fa-f]{2}))`;
    pattern = new RegExp(`${before}(?:${source})(?![\\w-])`, [...new Set(`${flags.replace('y', '')}dg`)].join(''));
    compiled.set(key, pattern);
  }
  return pattern;
}

/** Of two that overlap, the one with the longer prefix; of equals, the longer one, then the first. */
function mostSpecific(found: readonly Sighting[]): Sighting[] {
  const weight = (sighting: Sighting) =>
    Math.max(0, ...sighting.outline.prefixes.map((text) => text.length)) * 10_000 + (sighting.end - sighting.start);
  return heaps(found).flatMap((heap) => {
    const kept: Sighting[] = [];
    for (const sighting of heap.sort((a, b) => weight(b) - weight(a)))
      if (!kept.some((other) => sighting.start < other.end && other.start < sighting.end && !sameTokenOfOthers(sighting, other)))
        kept.push(sighting);
    return kept;
  });
}

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

/** Two kinds of one pattern, told apart by their check, both stay until their code was asked: JWTs of one shape. */
function sameTokenOfOthers(a: Sighting, b: Sighting): boolean {
  return a.start === b.start && a.end === b.end && a.outline !== b.outline;
}
