import { uncamel } from '../like.ts';
import { heads, literalsOf } from './anyones.ts';
import { plain } from './once.ts';
import type { Pattern } from './outline.ts';

/** How far before and after a value its line and its neighbours are looked at: a text may be one line of megabytes. */
const PROSE = 160;
const AROUND = 400;

/** What people log in with, as OmniAuth is told it: a provider, the id of a client, and its secret. */
const strategy = /(?:^|\n)\s{0,40}(?:config\.omniauth|provider)[ (]\s{0,40}:\w+,\s{0,40}\S[^\n]{0,120},\s{0,40}["']?$/;

/** What a text ends with, if that leads to the secret of a client, which it does not name; with that name. */
export function strategyOf(before: string): string | undefined {
  const head = before.includes('provider') || before.includes('omniauth') ? strategy.exec(before)?.[0] : undefined;
  return head === undefined ? undefined : `${head} client_secret`;
}

/** Whether what takes a secret without naming it is a provider's: OmniAuth, `curl -u id:`; undefined: nothing such takes it. */
export function isHandedOver(text: string, start: number, end: number, named: Pattern): boolean | undefined {
  const told = strategyOf(text.slice(Math.max(0, start - PROSE), start));
  if (told !== undefined) return plain(named).test(told);
  const isSent = userInfo.test(text.slice(Math.max(0, start - AROUND), start)) && addressed(text, start, end, named) !== undefined;
  return isSent || undefined;
}

const userInfo = /\s(?:-u|--user)[\s=]{1,4}["']?[^\s"'`]{0,200}:$/;

/** `Railway token: …`: the name, and a word for a secret, right before the value; not as part of a path, and not before another value. */
export function inProse(text: string, start: number, wanted: RegExp): boolean {
  const lines = linesBefore(text, start);
  const own = lines.pop() ?? '';
  // Alone on its line, a value may have its title above it.
  const line = /^[\s'"`#*>-]*$/.test(own) ? `${lines.findLast((other) => /\S/.test(other)) ?? ''} ` : own;
  // Of two that are mentioned, the value is the latter's.
  const said = [...line.matchAll(new RegExp(wanted.source, `${wanted.flags}g`))].at(-1);
  if (!said || /[/@.#?&]$/.test(line)) return false;
  const between = line.slice(said.index);
  return (
    /token|key|secret|passw|credential|auth|bearer|header|login|access|private|unseal/i.test(between) &&
    /^[\w\s'"`:=()>,.?|+$*–—→⇒➜\\-]*$/.test(between) &&
    !between.split(/[^\w-]+/).some((word) => word.length >= 20 && /\d/.test(word))
  );
}

/** How long a URL may be before a value in its path. */
const URL = 200;

/** Whether it is a part of a path, as a commit is, of a URL that says nothing of the provider; or what an action is pinned to. */
export function isInPath(text: string, start: number, named: Pattern): boolean {
  const before = text[start - 1];
  if (before === '@') return /[\w/.-]/.test(text[start - 2] ?? '');
  if (before !== '/') return false;
  const url = /https?:\/\/[^\s"'`<>()?=@]*$/.exec(text.slice(Math.max(0, start - URL), start))?.[0];
  if (url === undefined) return false;
  return (
    /\/(?:commits?|blob|tree|compare|archive|releases)\/$/.test(url) || !literalsOf(named).some((word) => url.toLowerCase().includes(word))
  );
}

/** The lines before a value, as far as they are looked at; the last is its own. */
export const linesBefore = (text: string, start: number) => text.slice(Math.max(0, start - PROSE), start).split('\n');

/** So many lines that end with what stands right before a value. */
const above = (text: string, start: number, lines: number) =>
  text
    .slice(Math.max(0, start - AROUND), start)
    .split('\n')
    .slice(-lines)
    .join('\n');

/** How far from a value its provider is named, within two lines before and after it. */
export function farOff(text: string, start: number, end: number, wanted: RegExp): number | undefined {
  const before = above(text, start, 3);
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

/** Whether what a value is handed to, or stands below, is a provider's, and its own name the rest of what is wanted: `comet login --api-key`. */
export function isHeaded(text: string, start: number, named: Pattern, name: string): boolean {
  const head = [...above(text, start, 4).matchAll(heads(named))].at(-1)?.groups?.['head'];
  return head !== undefined && plain(named).test(`${head}.${uncamel(name, '_').replace(/^-+/, '')}`);
}

/** How long a command may be that has its value in one line and its address in another. */
const COMMAND = 1500;

/** How far from a value, in the same command, the URL is that it is sent to: its host has the provider's name. */
export function addressed(text: string, start: number, end: number, named: Pattern): number | undefined {
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
