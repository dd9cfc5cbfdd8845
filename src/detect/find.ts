import type { Named } from '../read/names.ts';
import { Secret } from '../secret.ts';
import type { Outline } from './outline.ts';
import { matchesIn } from './matches.ts';
import { isMentioned } from './mentions.ts';
import { isPlaceholder } from './placeholder.ts';
import { partsNear } from './parts.ts';
import { type Closeness, speaksOf } from './beside.ts';
import { isNamed } from './files.ts';
import { secretlike } from './generic.ts';
import { wordiness } from './sieve/neighbours.ts';

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
  /** How surely what stands beside it says whose it is. */
  closeness: Closeness;
}

/** A text, and what stands beside a value in it. */
export interface Page {
  path: string;
  text: string;
  named: (start: number, end: number) => Named;
  /** It stands in another text, which may name what is in it. */
  within?: boolean;
}

/** All that looks like a token of these kinds in a text, also where two look alike: see `mostSpecific`. Linear in its length for each kind. */
export function find(page: Page, outlines: readonly Outline[]): Sighting[] {
  const known = outlines.filter(({ generic }) => !generic);
  const found = known.flatMap((outline) => (!outline.files || isNamed(page.path, outline.files) ? [...sightings(page, outline)] : []));
  return page.within || known.length === outlines.length ? found : [...found, ...secretlike(page, outlines)];
}

function* sightings(page: Page, outline: Outline): Generator<Sighting> {
  const standing = matchesIn(page, outline).flatMap((match) => {
    const closeness = standsBy(page, outline, match);
    return closeness > 0 ? [{ match, closeness }] : [];
  });
  const parts = partsNear(
    page,
    outline,
    standing.map(({ match }) => match),
  );
  for (const [index, { match, closeness }] of standing.entries()) {
    const near = parts[index];
    if (!near) continue;
    const { secret: group } = outline;
    const whole = [match.index, match.index + match[0].length] as const;
    const part = group ? near.spans[group] : undefined;
    const [start, end] = part ?? match.indices?.groups?.[group ?? ''] ?? whole;
    const named = ownName(page, part ?? whole, [start, end]);
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
      closeness,
    };
  }
}

/** What is all one literal, as a URL is, is named as a whole; what is a name and its value, as `PASSWORD=…`, as its value is. */
function ownName({ text, named }: Page, whole: readonly [number, number], secret: readonly [number, number]): Named {
  const outer = named(...whole);
  const inner = named(...secret);
  if (outer.value) return /^[\w.-]{1,60}=["']?$/.test(text.slice(whole[0], secret[0])) ? inner : outer;
  return inner.value || outer.name === undefined ? inner : outer;
}

/** No placeholder, and beside it what must stand there. */
function standsBy(page: Page, outline: Outline, match: RegExpExecArray): Closeness {
  const start = match.index;
  const secret = (outline.secret && match.groups?.[outline.secret]) || match[0];
  const prefix = outline.prefixes.find((text) => secret.startsWith(text));
  // The cheapest question first: there may be a hundred thousand matches.
  if (outline.named && !isMentioned(page, outline.named, outline.words ?? [], start, start + match[0].length)) return 0;
  if (!outline.password && isPlaceholder(secret, prefix)) return 0;
  // To name a value, its file may have to be parsed.
  if (!outline.password && prefix === undefined && isIdentifier(secret)) return 0;
  // What an image begins with, or a font.
  if (page.text.slice(Math.max(0, start - 7), start) === 'base64,') return 0;
  return speaksOf(page, outline, start, start + match[0].length);
}

/** No more than one drawn text in ten thousand is as wordy, but for short ones of small letters alone; of long identifiers six in seven are. */
const isIdentifier = (text: string) => text.length >= 16 && wordiness(text) > 6;

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
