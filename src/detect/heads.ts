import { uncamel } from '../like.ts';

/** A word for a secret, or for what lets in: a name with one of these may go on as it likes. */
const secretive =
  /key|token|secret|passw|passphrase|(?<![a-z])(?:pass|pat|sas|dsn|sid|bot)(?![a-z])|pwd|cred|auth|bearer|api|access|jwt|login|licen[cs]e|hmac|webhook|hook|private|cookie|connection|personal/i;

/** Of which of several it is. */
const which = new Set(
  (
    'a b c backup ci config conf current data default dev development env eu file global http https internal live local main my new old own ' +
    'primary prod production public qa raw rpc sandbox secondary stage staging string test testing uat us val value values var x'
  ).split(' '),
);

/** Whether a name goes on, behind whose it is, with a word for something else than what lets in: `datadogInstance`, `DATADOG_COLOR`. */
export function goesOn(name: string, wanted: RegExp, provider: string): boolean {
  const said = [...name.matchAll(new RegExp(wanted.source, `${wanted.flags}g`))].at(-1);
  // `curl -u`, `mailchimp.client(…)`: an argument of what speaks of it elsewhere.
  if (!said && /^(?:u|user|username|client|h|headers?|args?)$/i.test(name)) return false;
  // `akeyless`, `auth0`: what it is called itself says nothing.
  const itself = new RegExp(provider.replaceAll('-', '[-_. ]?'), 'i');
  if (secretive.test(uncamel(name, '_').replace(itself, ''))) return false;
  const rest = said ? name.slice(said.index + said[0].length) : name;
  return !uncamel(rest)
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || which.has(word));
}

/** What is handed to a function, among the first things, has its name for want of another: `new Client('…', '…')`. */
export const isArgument = (text: string, start: number) =>
  /\(\s*(?:[^()\n]{1,120},\s*){0,3}["'`]?$/.test(text.slice(Math.max(0, start - 160), start));
