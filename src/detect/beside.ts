import type { Page } from './find.ts';
import type { Pattern } from './outline.ts';

interface Look {
  named?: Pattern;
  notNamed?: Pattern;
}

/** Words of which names are made that could be anyone's: they say that a value is secret, or what it is for, and not whose it is. */
const anyones = new Set(
  (
    'access account admin api app application auth authentication authorization backend base basic bearer bot cert client cli config conf const ' +
    'consumer cred creds credential credentials current custom data default deploy dev development email env environment global h header headers http https ' +
    'hmac id integration internal jwt key keys live local login main master my new oauth oauth2 old org organization own owner pass passwd password ' +
    'passwords pat personal prod production private project public publish pwd raw read readonly refresh root sandbox secret secrets server service session ' +
    'sid sign signing ssh staging static string super system team temp test the token tokens url user username val value var webhook workspace write x'
  ).split(' '),
);

const isAnyones = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || anyones.has(word) || /^(?:api|access|secret|auth|private|client)(?:key|token|secret)s?$/.test(word));

const compiled = new Map<Pattern, RegExp>();

function regex(pattern: Pattern): RegExp {
  let made = compiled.get(pattern);
  if (!made) compiled.set(pattern, (made = new RegExp(pattern[0], pattern[1].replace(/[gy]/g, ''))));
  return made;
}

/** How surely a value is a provider's by what stands beside it, from its own name (1) down to what stands somewhere around it; 0: not at all. */
export type Closeness = number;

/**
 * How much of what stands beside a value says that it is this provider's. Its own name decides; where that name could be anyone's (`token`,
 * `Authorization`), the lines around it and the file's name; where it has none, the words right before it.
 * What has no name of its own proves itself, so that only a name of somebody else speaks against it.
 */
export function speaksOf(page: Page, { named, notNamed }: Look, start: number, end: number): Closeness {
  if (named && !isSaid(page, named)) return 0;
  const own = page.named(start, end);
  const path = own.keys.join('.') || own.name || '';
  if (notNamed && regex(notNamed).test(path)) return 0;
  if (!named) return 0.1;
  const wanted = regex(named);
  const said = own.name === undefined ? undefined : wanted.exec(own.name);
  // Of two providers in one name, the one that is more of it: `GOOGLE_MAPBOX_TOKEN`.
  if (said) return 0.9 + said[0].length / 1000;
  if (wanted.test(path)) return 0.8;
  if (own.name === undefined) return inProse(page.text, start, wanted) ? 0.7 : 0;
  if (!isAnyones(own.name)) return 0;
  const distance = farOff(page.text, start, end, wanted);
  if (distance !== undefined) return 0.6 - distance / 10_000;
  return wanted.test(page.path) ? 0.3 : 0;
}

const said = new WeakMap<Page, Map<Pattern, boolean>>();

/** Whether a text speaks of a provider at all: to find a value's name, its file may have to be parsed. */
function isSaid(page: Page, named: Pattern): boolean {
  const known = said.get(page) ?? new Map<Pattern, boolean>();
  said.set(page, known);
  let is = known.get(named);
  if (is === undefined) known.set(named, (is = regex(named).test(page.text) || regex(named).test(page.path) || page.within === true));
  return is;
}

/** How far before and after a value its line and its neighbours are looked at: a text may be one line of megabytes. */
const PROSE = 160;
const AROUND = 400;

/** `Railway token: …`: the name, and a word for a secret, right before the value; not as part of a path, and not before another value. */
function inProse(text: string, start: number, wanted: RegExp): boolean {
  const lines = text.slice(Math.max(0, start - PROSE), start).split('\n');
  const own = lines.pop() ?? '';
  // Alone on its line, a value may have its title above it.
  const line = /^[\s'"`#*>-]*$/.test(own) ? `${lines.findLast((other) => /\S/.test(other)) ?? ''} ` : own;
  const said = wanted.exec(line);
  if (!said || /[/@.#?&]$/.test(line)) return false;
  const between = line.slice(said.index);
  return (
    /token|key|secret|passw|credential|auth|bearer|header/i.test(between) &&
    /^[\w\s'"`:=()>,.?|+$-]*$/.test(between) &&
    !between.split(/[^\w-]+/).some((word) => word.length >= 20 && /\d/.test(word))
  );
}

/** How far from a value its provider is named, within two lines before and after it. */
function farOff(text: string, start: number, end: number, wanted: RegExp): number | undefined {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split('\n')
    .slice(-3)
    .join('\n');
  const after = text
    .slice(end, end + AROUND)
    .split('\n')
    .slice(0, 3)
    .join('\n');
  let last: number | undefined;
  for (const { index, 0: said } of before.matchAll(new RegExp(wanted.source, `${wanted.flags}g`)))
    last = before.length - index - said.length;
  const next = wanted.exec(after)?.index;
  return last === undefined ? next : next === undefined ? last : Math.min(last, next);
}
