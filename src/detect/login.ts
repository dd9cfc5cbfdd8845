import type { Secret } from '../secret.ts';
import type { Reach, Sighted } from '../types.ts';
import { isPlaceholder } from './placeholder.ts';
import { wordiness } from './sieve/neighbours.ts';

/** Marks that end a value in any language. */
const stop = String.raw`\s"'\x60<>\\`;

/** None of what manuals show: `user:password@`, and a server that was never set up: `root:root@localhost`. */
export const notShown = String.raw`(?!([\w-]{1,64}):\1@(?:[\w-]{1,64}|127\.0\.0\.1|0\.0\.0\.0)(?![\w.-]))(?!(?:[Uu]ser(?:[Nn]ame)?|USER(?:NAME)?|admin|root|test|foo|db_?user|my_?user|login|u):(?:p|pw|pwd|pass(?:w(?:or)?d)?|secret|test|bar)\d{0,4}@)(?![^:@/${stop}]{1,32}:[a-z\d]{1,8}@(?:[\w-]{1,40}\.)?example\.(?:com|org|net))`;
/** A token for a user name, which must not be shown as one. */
const tokenFirst = String.raw`(?!(?:gh[oprsu]_|github_pat_|glpat-|npm_|[rs]k_|xox|[0-9a-fA-F]{32,64}:)|[^:@/${stop}]{1,256}:(?:x-oauth-basic|x-oauth|unused|oauth2)@)`;

/** A URL with a login in it; schemes are separated by `|`. The groups are `user`, `password`, `host`, `port` and `database`. */
export function loginUrl(schemes: string): RegExp {
  return new RegExp(
    String.raw`(?:${schemes}):\/\/${notShown}${tokenFirst}(?<user>[^:@/?#${stop}]{0,128}(?:@[^:@/?#${stop}]{1,128})?):(?!\d{1,5}[;?&])(?<password>[^@/${stop}]{1,256}(?:@[^@/?#,${stop}]{1,128}){0,3})` +
      String.raw`@(?!(?:host(?:name)?|HOST(?:NAME)?|your[-_]?(?:host|server))(?![\w.]))(?<host>\[[\da-fA-F:.]{2,45}\]|[\w.-]{1,253})?` +
      String.raw`(?::(?<port>\d{1,5}))?(?:,[\w.:-]{1,253}){0,8}(?:\/(?<database>[\w%.~$+-]{1,128}))?`,
  );
}

/** Where commands are written down: scripts, what shells remember, build files, workflows and manuals. */
export const scripts: readonly string[] = (
  '*.sh *.bash *.zsh *.ksh .bash_history .zsh_history .bashrc .bash_profile .bash_aliases .zshrc .profile ' +
  'makefile *.mk dockerfile jenkinsfile crontab *.cron *.yml *.yaml *.md *.txt'
).split(' ');

/** A JDBC URL with its login among the parameters. `jdbc:` is added. */
export function jdbcUrl(schemes: string): RegExp {
  const parameter = (names: string) => `[^${stop}]{0,600}?[?&;](?:${names})=`;
  return new RegExp(
    String.raw`jdbc:(?:${schemes}):\/\/(?=(?<host>[\w.-]{1,253})?(?::(?<port>\d{1,5}))?)(?=(?:${parameter('user(?:[Nn]ame)?|UID')}(?<user>[^&;${stop}]{1,128}))?)` +
      `${parameter('[Pp]assword|PWD|pwd')}(?<password>[^&;${stop}]{1,256})`,
  );
}

/** Four groups of four small letters: a password that Google or Yahoo made for one app. */
const grouped = String.raw`[a-z]{4}(?: [a-z]{4}){3}(?! ?\w)`;

/** A setting by its own name, as environments, configurations and code write it: `MYSQL_PASSWORD=…`, `mysqlPassword: '…'`. The group is `password`. */
export function setting(...names: string[]): RegExp {
  const written = new Set(names.flatMap(spellings));
  const assigned = String.raw`["'\])]{0,3}[ \t]{0,20}(?:=>|:=|=(?!=)|:|,(?=[ \t]{0,8}["']))[ \t]{0,8}`;
  const apart = String.raw`["']?\s{1,40}value["']?[ \t]{0,8}[:=][ \t]{0,8}|["'][ \t]{1,8}value=|["']\s{0,8}\{\s{0,40}(?:(?:description|type|sensitive|nullable)\s{0,20}=[^\n]{0,200}\n\s{0,40}){0,4}default\s{0,20}=\s{0,8}`;
  const mark = `[,;](?=[^,;)}${stop}])`;
  return new RegExp(
    `(?:${[...written].join('|').replaceAll('.', '\\.')})(?:${assigned}|${apart})["'\\x60]?(?<password>${grouped}|(?:[^,;${stop}]|${mark}){4,160})`,
  );
}

function spellings(name: string): string[] {
  const words = name.toLowerCase().split('_');
  const capital = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return [name, words.join('_'), words.join('-'), words[0] + capital.slice(words[0]!.length), capital];
}

const word = String.raw`(?:pass(?:w(?:or)?d|wort|phrase|code)?|pwd?|psw|secret)`;

/** What stands where a password is to be put, and what leads to one that is kept elsewhere or encrypted. */
const blanks = [
  String.raw`^(?:(?:your|my|the|some|a|super|very|db|database|user|admin|root|test|new|strong|secure|enter|own|plain|random|secret|app|master|default|proxy|repo|smtp|mail|ftp|redis|mysql|postgres)?[-_ .]?){0,4}${word}(?:[-_ ]?(?:goes)?[-_ ]?here|[-_ ]?value)?$`,
  String.raw`^(?:[a-z]{2,16}[-_]){1,3}(?:token|pat|api[-_]?key|key|password|passwd|pass|pwd|pw|secret|credentials?)$|^p[a@4]ss?w[o0]rd$`,
  String.raw`^[})\]]|^(?:\W+|(.)\1+|[$%:]\w{1,64}|%\w+%|\{.*\}|\[.*\]|<.*>|@\w+@|__?[A-Z_]+_)$`,
  String.raw`\$\{|\$\(|\{\{|#\{|%\(|<%|\$\{\{|example|placeholder|redacted|change[-_ ]?(?:me|this|it)|change[-_]in|replace[-_ ]?(?:me|this|with)|your[-_ ]|insert[-_]|dummy|xxxx|\*{3}|\.{3}|not[-_]?a?[-_]?(?:real|secret)`,
  String.raw`^(?:test(?:ing)?|foo|bar|baz|foobar|none|null|nil|undefined|true|false|yes|no|empty|string|value|token|key|guest|default|abc|abc123|0?1234\d*|user(?:name)?|login|hidden|omitted|removed|masked|filtered|todo|tbd|prompt|stdin)$`,
  String.raw`^(?:ENC[[(]|vault:|\$ANSIBLE_VAULT|!vault|\{cipher\}|@Microsoft\.KeyVault|arn:|[a-z]{2,12}:\/\/|secretref:)`,
];
const blank = new RegExp(blanks.join('|'), 'i');

/** Whether people could have chosen it: no placeholder, no variable, nothing encrypted. */
export function isPassword(secret: Secret): boolean {
  return !secret.test((text) => decoded(text).length < 3 || blank.test(decoded(text)));
}

/** Code that fetches a password, or the name of one. */
const code =
  /^(?:process|os|ENV|env|config|settings|self|this|secrets|vars?|local|data|module|System|Deno|import)[.[(]|^[a-z_$][\w$]*(?:(?:\.|->|::)[a-z_$][\w$]*)+(?<!\d{3})(?:$|[^\w!@#%^*+~-])|\w\(|\)$|(?:password|passwd|secret|token|pass|pwd|key|credentials?)$/i;

/** The name of a constant, or of a variable; `Copp3r_HAZEL54` is neither. */
const name = /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[a-z]+(?:_[a-z]+)+_?\d{0,2})$/;

/** The same, where only a name says that it is one: it must look like nothing else. */
export function isChosen(secret: Secret): boolean {
  const looks = (text: string) =>
    text.length >= 6 &&
    !code.test(text) &&
    !name.test(text) &&
    (/[a-z]/i.test(text) ? /[\d!-,/:-@[\]^{-~]|[a-z][A-Z]/.test(text) : text.length >= 8);
  return secret.test(looks) && isPassword(secret) && isPassword(secret.map((text) => fromBase64(text)?.trim() ?? text));
}

/**
 * Whether it is what Google, Apple and Yahoo make for one app: sixteen small letters, shown in groups of four, and no words. Of drawn ones
 * three in a hundred seem words; of four words one in a hundred does not.
 */
export const isAppPassword = (secret: Secret) =>
  secret.test((text) => /^[a-z]{4}([ -]?)[a-z]{4}\1[a-z]{4}\1[a-z]{4}$/.test(text) && !isPlaceholder(text) && wordiness(text) < 3);

/** What percent escapes stand for; a text that has wrong ones is itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a login leads, by what stands beside its password. */
export function leadsTo({ facts }: Pick<Sighted, 'facts'>): Reach {
  const { user, host, port, database } = facts;
  const server = host && [port ? `${host}:${port}` : host, database].filter(Boolean).join('/');
  const identity = [user && decoded(user), server].filter(Boolean).join(' at ');
  return { state: 'unknown', ...(identity && { identity }), grants: [], unknowns: [] };
}

/** What a text of base64 says; undefined for what is none, and for what is no text. */
export function fromBase64(text: string): string | undefined {
  if (!/^[\w+/-]{2,}={0,2}$/.test(text)) return undefined;
  const plain = Buffer.from(text, 'base64').toString('utf8');
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(plain) ? undefined : plain;
}

/** What logins have in common: the password is the group of that name, and gives way to a token that somebody knows. */
export const login = { secret: 'password', password: true, fallback: true, check: isPassword, decode: leadsTo } as const;
/** The same where only a name says that it is a password. */
export const named = { ...login, check: isChosen } as const;

/** A password that is an argument of a program, as `-p`, `--password`: both are alternatives of a pattern. */
export const command = (programs: string, options: string) =>
  ({
    ...named,
    title: 'password on a command line',
    files: scripts,
    match: new RegExp(
      String.raw`(?:${programs})(?=[ \t])(?:[^\n|;&\\]|\\\r?\n){0,300}?[ \t](?:${options})[ \t=]{1,4}["']?(?<password>[^;|&)$${stop}][^;|&)${stop}]{2,127})`,
    ),
  }) as const;
