import { uncamel } from '../like.ts';
import { once } from './once.ts';
import type { Pattern } from './outline.ts';

/** Words of which names are made that could be anyone's: they say that a value is secret, or what it is for, and not whose it is. */
const anyones = new Set(
  (
    'is are was access account admin api app application auth authentication authorization backend base basic bearer bot cert client cli config conf const ' +
    'consumer cred creds credential credentials current custom data default deploy dev development email env environment global h header headers http https ' +
    'hmac id integration internal jwt key keys live local login main master my new oauth oauth2 old org organization own owner pass passwd password ' +
    'passwords pat personal prod production private project public publish pwd raw read readonly refresh root sandbox secret secrets server service session ' +
    'repo repository rest graphql gateway channel verification signature shared sdk web mobile browser device customer merchant partner vendor tenant ' +
    'push hook hooks agent runner worker ci cd deployment publishable restricted temporary permanent primary secondary legacy license ' +
    'create make init setup configure connect login get set use using with acct usr pw passphrase passcode request req setting settings option options param params arg args proxy remote scoped sid sign signing ssh staging static string super system team temp test the token tokens url user username val value var webhook workspace write x'
  ).split(' '),
);

/** Whether a name says nothing of whose it is: `token`, `Authorization`, `createClient`. */
export const isAnyones = (name: string) =>
  uncamel(name)
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || anyones.has(word) || /^(?:api|access|secret|auth|private|client)(?:key|token|secret)s?$/.test(word));

const literals = new Map<string, readonly string[]>();

/** The words of a pattern that are somebody's: `wise` of `wise[-_ .]?token`. */
export function literalsOf([source]: Pattern): readonly string[] {
  let found = literals.get(source);
  if (!found) {
    const text = source.replace(/\(\?<?[=!][^()]*\)/g, ' ').replace(/\\.|\[(?:[^\]\\]|\\.)*\]|\w(?:[?*]|\{0)|\(\?(?::|<\w+>)/g, ' ');
    found = (text.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((word) => !isAnyones(word));
    literals.set(source, found);
  }
  return found;
}

/** One of those words at the head of what its values are named in: `[comet]`, `Comet(`, `"comet": {`, `Comet.configure do`, `comet login`, `## Comet`. */
export const heads = once((pattern) => {
  const words = literalsOf(pattern)
    .filter(({ length }) => length > 3)
    .join('|');
  const behind = String.raw`["'\]]?[ \t]*[:=({\]>]|\.configure\b| login\b|(?<=^#{1,6} [\w-]{2,20})[ \w:-]{0,16}$`;
  return new RegExp(words ? `(?<![a-z])(?<head>${words})(?:${behind})` : '(?!)', 'gim');
});
