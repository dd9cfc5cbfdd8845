import { keysAround } from './around.ts';
import { argument, assignment, callee, instead } from './beside.ts';
import { element } from './markup.ts';
import { keysInRecord } from './records.ts';
import { command, credentials, flag } from './shell.ts';

/** How far back on its line a value's name is looked for, and how many lines up it may be. */
const BACK = 600;
const UP = 2;

/**
 * The keys of a value by what stands before it on its line, or on the line before if that leaves something open. `from`: where the
 * text that counts begins. `inner`: it is itself a value that has a name, of which only an assignment can say more.
 */
export function keysBefore(text: string, start: number, from = 0, inner = false): string[] {
  return inner ? keysOnLine(text, start, from, true) : keysAround(text, start, keysOnLine(text, start, from));
}

/** Of its own line, or its own entry in a table, alone. */
export function keysOnLine(text: string, start: number, from = 0, inner = false): string[] {
  const record = inner ? undefined : keysInRecord(text, start);
  if (record) return record;
  const before = plain(text.slice(Math.max(from, start - BACK * 2), start));
  const lines = before.split('\n').slice(-1 - UP);
  let line = (lines.at(-1) ?? '').slice(-BACK);
  for (let up = 2; up <= lines.length && /^[\s"'`]*(?:\b\w{1,2}["'`])?$/.test(line); up++) {
    const above = (lines.at(-up) ?? '').trimEnd();
    if (!/[=:(,\\[{>|]$/.test(above)) break;
    line = `${above.replace(/\\$/, '').slice(-BACK)} ${line.trimStart()}`;
  }
  return namesIn(line, inner) ?? [];
}

/** Without the marks by which a text stands in another: `\"`, `\n`, `&quot;`. */
function plain(text: string): string {
  return text.replace(/\\{1,8}(["'`])|\\n|\\t|&quot;|&#34;|\\u0022|%22/g, (mark, quote: string | undefined) => {
    if (quote !== undefined) return quote;
    return mark === String.raw`\n` ? '\n' : mark === String.raw`\t` ? '\t' : '"';
  });
}

function namesIn(line: string, inner: boolean): string[] | undefined {
  const head = withoutScheme(line);
  const direct = /:\/\/[^\s"'`]*$/.test(head) ? parameter(head) : besides(head, inner);
  if (direct) return direct;
  const word = (/\b[A-Za-z][\w+.-]{0,30}:\/\/[^\s"'`]*$/.exec(head) ?? /[^\s"'`]{1,300}$/.exec(head))?.[0] ?? '';
  const outside = word === '' ? undefined : besides(withoutScheme(head.slice(0, -word.length)), inner);
  return outside ?? besides(beforeOpenQuote(head), inner);
}

/** After `Authorization`, any word is a scheme: `DeepL-Auth-Key …`, `App …`. */
const anyScheme = /(authorization["'`]?\]?\s{0,3}(?:=>|[:=,])\s{0,3}(?:\b[A-Za-z]{1,2}(?=["'`]))?["'`]?)[A-Za-z][\w-]{1,30}[\s+]{1,3}$/i;

/** `Authorization: Bearer …`: the scheme is no name. */
const withoutScheme = (line: string) =>
  line
    .replace(anyScheme, '$1')
    .replace(/([:=,"'`(]\s{0,3}["'`]?|^)(?:Bearer|Basic|Token|Bot|Digest|ApiKey|Api-Key|Key|SSWS|GenieKey|PVEAPIToken)[\s+]{1,3}$/i, '$1');

/** Of a URL only its parameters are names; its user is none. */
const parameter = (head: string) => found(/[?&;]([\w.[\]-]{1,80})=$/.exec(head)?.[1]);

const found = (name: string | undefined) => (name === undefined ? undefined : [name]);

function besides(head: string, inner: boolean): string[] | undefined {
  return (
    credentials(head) ??
    argument(head) ??
    assignment(head) ??
    instead(head) ??
    flag(head) ??
    command(head) ??
    (inner ? undefined : (element(head) ?? callee(head)))
  );
}

/** What stands before a quote that is still open. */
function beforeOpenQuote(head: string): string {
  let from = -1;
  for (const quote of ['"', "'", '`']) {
    const last = head.lastIndexOf(quote);
    if (last > from && head.split(quote).length % 2 === 0) from = last;
  }
  return from === -1 ? '' : head.slice(0, from + 1);
}
