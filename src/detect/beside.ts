import type { Page } from './find.ts';
import type { Pattern } from './outline.ts';

interface Look {
  public?: boolean;
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
    'repo repository rest graphql gateway channel verification signature shared sdk web mobile browser device customer merchant partner vendor tenant ' +
    'push hook hooks agent runner worker ci cd deployment publishable restricted temporary permanent primary secondary legacy license ' +
    'acct usr pw passphrase passcode request req setting settings option options param params arg args proxy remote scoped sid sign signing ssh staging static string super system team temp test the token tokens url user username val value var webhook workspace write x'
  ).split(' '),
);

const isAnyones = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || anyones.has(word) || /^(?:api|access|secret|auth|private|client)(?:key|token|secret)s?$/.test(word));

const compiled = new Map<string, RegExp>();

function regex(pattern: Pattern): RegExp {
  const key = `${pattern[1]}/${pattern[0]}`;
  let made = compiled.get(key);
  if (!made) compiled.set(key, (made = new RegExp(pattern[0], pattern[1].replace(/[gy]/g, ''))));
  return made;
}

/** What a name ends with that says what its value is, and that it is no secret: `LINODE_CHECKSUM`, `neonRevision`. A path is no name. */
const plainly =
  /(?:^|[^a-z])(?:(?<!(?:secret|key|token)[-_. ]?)id|uu?id|guid|sha\d*|md5|crc|commit|checksum|digest|etag|fingerprint|hash|version|revision|rev|integrity|ur[il]|href|link|host(?:name)?|endpoint|region|zone|name|bucket|image|slug|ref|branch|tag|domain|e-?mail|account|workspace|environment|env|build|project|org(?:anization)?|cluster|index|dataset|(?:cache|public|primary|foreign|sort|partition)[-_. ]?key|path|file|dir|port|size|time|date)s?$/;

const isPlainly = (name: string) => name.includes('/') || plainly.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());

/** Whether the name that was wanted is the very end of one: an id that is wanted is called an id. */
const endsWith = (name: string, wanted: RegExp) => new RegExp(`(?:${wanted.source})$`, wanted.flags).test(name);

/** How surely a value is a provider's by what stands beside it, from its own name (1) down to what stands somewhere around it; 0: not at all. */
export type Closeness = number;

/**
 * How much of what stands beside a value says that it is this provider's. Its own name decides; where that name could be anyone's (`token`,
 * `Authorization`), the lines around it and the file's name; where it has none, the words right before it.
 * What has no name of its own proves itself, so that only a name of somebody else speaks against it.
 */
export function speaksOf(
  page: Page,
  { named, notNamed, public: isPublic = false }: Look,
  start: number,
  end: number,
  isPart = false,
): Closeness {
  if (named && !isSaid(page, named)) return 0;
  const own = page.named(start, end);
  const path = own.keys.join('.') || own.name || '';
  if (notNamed && regex(notNamed).test(path)) return 0;
  if (!named) return 0.1;
  const wanted = regex(named);
  const said = own.name === undefined ? undefined : wanted.exec(own.name);
  if (own.name !== undefined && !isPart && !isPublic && isPlainly(own.name) && !endsWith(own.name, wanted)) return 0;
  // Of two providers in one name, the one that is more of it: `GOOGLE_MAPBOX_TOKEN`.
  if (said) return 0.9 + said[0].length / 1000;
  if (wanted.test(path)) return 0.8;
  if (own.name === undefined) return inProse(page.text, start, wanted) ? 0.7 : 0;
  if (!isAnyones(own.name)) return 0;
  const distance = farOff(page.text, start, end, wanted) ?? addressed(page.text, start, end, named);
  if (distance !== undefined) return 0.6 - distance / 10_000;
  return wanted.test(page.path) ? 0.3 : 0;
}

const said = new WeakMap<Page, Map<Pattern, boolean>>();

/** Whether a text speaks of a provider at all: to find a value's name, its file may have to be parsed. */
function isSaid(page: Page, named: Pattern): boolean {
  const known = said.get(page) ?? new Map<Pattern, boolean>();
  said.set(page, known);
  let is = known.get(named);
  if (is === undefined)
    known.set(
      named,
      (is = page.within === true || [spoken(named), words(named)].some((said) => said?.test(page.text) || said?.test(page.path))),
    );
  return is;
}

/** The same over many lines: what a path joins by a dot, a file has in lines of their own. */
const spoken = ([source, flags]: Pattern) => regex([source, flags.includes('s') ? flags : `${flags}s`]);

const literals = new Map<string, readonly string[]>();

/** The words of a pattern that are somebody's: `wise` of `wise[-_ .]?token`. */
function literalsOf([source]: Pattern): readonly string[] {
  let found = literals.get(source);
  if (!found) {
    const text = source.replace(/\(\?<?[=!][^()]*\)/g, ' ').replace(/\\.|\[(?:[^\]\\]|\\.)*\]|\w(?:[?*]|\{0)|\(\?(?::|<\w+>)/g, ' ');
    found = (text.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((word) => !isAnyones(word));
    literals.set(source, found);
  }
  return found;
}

/** In a path, what one word in the text is far from the next: `wise:` and, below, `token:`. */
function words(named: Pattern): RegExp | undefined {
  const found = literalsOf(named);
  return found.length > 0 ? regex([found.join('|'), 'i']) : undefined;
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
  // Of two that are mentioned, the value is the latter's.
  const said = [...line.matchAll(new RegExp(wanted.source, `${wanted.flags}g`))].at(-1);
  if (!said || /[/@.#?&]$/.test(line)) return false;
  const between = line.slice(said.index);
  return (
    /token|key|secret|passw|credential|auth|bearer|header|login|access|private/i.test(between) &&
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

/** How long a command may be that has its value in one line and its address in another. */
const COMMAND = 1500;

/** How far from a value, in the same command, the URL is that it is sent to: its host has the provider's name. */
function addressed(text: string, start: number, end: number, named: Pattern): number | undefined {
  const before = command(
    text
      .slice(Math.max(0, start - COMMAND), start)
      .split('\n')
      .toReversed(),
    1,
  );
  const after = command(text.slice(end, end + COMMAND).split('\n'), 0);
  const whole = `${before.toReversed().join(' ')}…${after.join(' ')}`;
  if (!/\b(?:curl|wget|http|https|Invoke-\w+|iwr|irm)\s/.test(whole)) return undefined;
  for (const { index, 1: host = '' } of whole.matchAll(/\bhttps?:\/\/([a-z0-9.-]{1,253})/gi))
    if (
      host
        .toLowerCase()
        .split('.')
        .some((label) => literalsOf(named).some((word) => isOf(label, word)))
    )
      return Math.min(index, COMMAND);
  return undefined;
}

const isOf = (label: string, word: string) => (word.length > 4 ? label.includes(word) : word.length > 2 && label === word);

/** The lines of a command: each but the last ends in a backslash. `next`: which of two neighbours has it. */
function command(lines: readonly string[], next: 0 | 1): readonly string[] {
  const end = lines.findIndex((line, at) => !/[\\`^]\s*$/.test(next === 0 ? line : (lines[at + 1] ?? '')));
  return lines.slice(0, end + 1);
}
