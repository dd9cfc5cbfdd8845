import { isLabel, isNamelike, takesName } from './labels.ts';
import { ASSIGN, matches, NAME, named, OPEN, TYPE } from './patterns.ts';

/**
 * The ways in which a name stands before a value, each matched at the end of what is before it. They hold for most languages,
 * for what they differ in is seldom between a name and its value.
 */

/** Go's and Basic's types stand behind their names; those of others, as in `const char *name`, before them. */
const typed = matches(
  String.raw`\b(?!(?:const|static|final|readonly)\s)(${NAME})\s{1,5}(?:As\s{1,5}String|\*?string|\[\](?:byte|string)|any)\s{0,5}=${OPEN}`,
);
const assigned = matches(
  String.raw`(?:^|[^\w$.@-]|--?|@@?|\$(?!env:)|(?:^|[\s{(,])\.)(${NAME}?)(?:\s{0,3}\[\w{0,30}\](?:\s[A-Z]{1,20})?|\s{0,3}\{[\s\w]{1,30};[\s\w;]{0,40}\}|\*)?${TYPE}\s{0,20}${ASSIGN}${OPEN}`,
);
const subscript = matches(
  String.raw`(?<!\b:\s{0,3}[\w.]{1,40})[[{]\s{0,3}:?["'\x60]?([A-Za-z_][\w$.:-]{0,99})["'\x60]?\s{0,3}[\]}]\s{0,20}${ASSIGN}${OPEN}`,
);
const quoted = matches(String.raw`["'\x60]\$?([\w$. :/@-]{1,100})["'\x60]\s{0,20}(?:=>|:|=|->|\bto\b)${OPEN}`);
const colon = matches(
  String.raw`(?:^|[^\w$.@:-]|@)(${NAME}?)["'\x60*_]{0,3}:(\*{0,2}\s{0,20})(?:[({[]\s{0,5})?((?:\b[A-Za-z]{1,2}|@)?["'\x60*]{0,3})\s{0,3}$`,
);

/** `val name by lazy { `, `fun name() = `, `String name() { return `, `var name: String { `. */
const declared = matches(
  String.raw`\b(?:val|var|let|fun|func|[Ss]tring\??)\s{1,3}(${NAME}?)(?:\(\s?\))?(?:\s?(?::|->)\s?[\w?.<>]{1,40})?\s{0,3}(?:by\s{1,3}lazy\s?|get\(\)\s?=|=(?=\s))?\s{0,3}(?:\{\s{0,3}(?:get\s{0,3}(?:\{\s{0,3}|=>\s{0,3}))?)?(?:return\s)?${OPEN}`,
);

/** A word before a colon or an equals sign that names nothing. */
const nothing =
  /^(?:https?|wss?|ftp|file|mailto|else|try|finally|do|then|return|case|note|notice|example|e\.g|i\.e|warning|error|info|debug|todo|fixme|hint|tip|see|usage|output|result|yes|no|true|false|null|sha256|sha512|sha1|md5|urn|data|blob|arn)$/i;

/** What may have a colon before it without a space: `token:…` in a log, but not `host:6379`. */
const secretive = /token|key|secret|passw|pwd|auth|bearer|cred|signature|\bpat$/i;

/** `condition ? this : `. */
const either = /(?<==\s{0,3})\b[^=?"']{1,100}\s\?\s[^?:]{0,100}\s:\s(?=["'`]?$)/;

/** `key="NAME" value="`, `{ name: 'NAME', value: '`. */
const labelled = matches(
  String.raw`\b(?:key|name|id)["']?\s{0,3}(?:=>?|:)\s{0,3}["']?([A-Za-z_][\w.:-]{0,99})["']?,?(?:\s[^<>{}]{0,200})?\s["']?(?:[a-z]{1,20}:)?(?:value|content)["']?\s{0,3}(?:=>?|:)\s{0,3}["']?$`,
  'i',
);

/** `NAME = `, `name: `, `:name => `, `"name": `, `config["name"] = `, `--name=`, `$env:NAME = `. */
export function assignment(line: string): string[] | undefined {
  const head = line.replace(either, '');
  const key = quoted(head)?.[1]?.trim();
  if (key !== undefined && key !== '') return isCode(key) ? parts(key) : [key];
  const marked = labelled(head)?.[1] ?? typed(head)?.[1] ?? declared(head)?.[1];
  const element = marked === undefined ? subscript(head) : undefined;
  if (element) return chain(head.slice(0, element.index), element[1] ?? '');
  const named = marked ?? assigned(head)?.[1];
  if (named !== undefined) return /\s-D$/.test(head.slice(0, head.lastIndexOf(named) + 1)) ? parts(named.slice(1)) : parts(named);
  const match = colon(head);
  if (!match) return undefined;
  const [, name = '', space, quote] = match;
  return space !== '' || quote !== '' || secretive.test(name) ? parts(name) : undefined;
}

/** `$config['slack']['token']` → config, slack, token. */
function chain(head: string, last: string): string[] | undefined {
  const [, base = '', inner = ''] = /([A-Za-z_][\w$.>-]{0,99})?((?:\[\s?:?["']?[\w.-]{1,60}["']?\s?\]){0,5})$/.exec(head) ?? [];
  const keys = Array.from(inner.matchAll(/[\w.-]{1,60}/g), ([key]) => key).filter((key) => !/^\d+$/.test(key));
  const own = parts(last);
  const outer = base.split(/->|\./).filter((key) => key !== '' && !holder.test(key));
  return own && [...outer, ...keys, ...own];
}

/** What only says where values are kept. */
const holder = /^(?:this|self|process|env|environ|os|ENV|_ENV|_SERVER|_SESSION|GLOBALS|module|exports|window|globalThis)$/;

/** A path of properties, not a file's name or a header's. */
const isCode = (name: string) => /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(name);

/** `process.env.STRIPE_KEY` → STRIPE_KEY; `config.stripe.key` → config, stripe, key. */
function parts(name: string): string[] | undefined {
  const keys = name
    .split('.')
    .filter((key) => key !== '' && !/^(?:this|self|process|env|environ|module|exports|window|globalThis)$/.test(key));
  const last = keys.at(-1)?.replace(/[$-]+$/, '');
  if (!last || nothing.test(last)) return undefined;
  return [...keys.slice(0, -1), last];
}

const pair = matches(
  String.raw`(?:([\w.$>:-]{0,99})\(\s{0,5}(?:[\w.$]{1,60}\s{0,5},\s{0,5})?|\b(?:buildConfigField|resValue)\s{0,3}\(?\s{0,3}["']\w{1,20}["']\s{0,3},\s{0,3})[@:]?["'\x60]([A-Za-z_][\w.:/-]{0,99})["'\x60]\s{0,5},${OPEN}`,
);

/**
 * `setenv("NAME", `, `headers.set('Authorization', `, `os.environ.get("NAME", `, Gradle's `buildConfigField "String", "NAME", `: what looks
 * like a name, or is given to what takes one. The shop in `new Credential('shop', ` is none.
 */
export function argument(head: string): string[] | undefined {
  const [, callee = '', first] = pair(head) ?? [];
  const name = first !== undefined && isLabel(first) ? first : defaulted(head)?.[1];
  if (name === undefined || !isLabel(name)) return undefined;
  const called = callee.split(/\.|::|->/).at(-1) ?? '';
  return name !== first || called === '' || takesName(called) || isNamelike(name) ? [name] : undefined;
}

/** `config('NAME', default='`, `add_argument("--name", default="`. */
const defaulted = matches(
  String.raw`\(\s{0,5}["'](?:-{1,2}[A-Za-z]["'],\s{1,3}["'])?(?:--)?([A-Za-z_][\w.-]{0,99})["']\s{0,5},(?:[^()\n]{0,200}[\s,])?(?:default|fallback|defaultValue)\s{0,5}[=:]\s{0,5}["']$`,
);

const fallback = matches(
  String.raw`\b([A-Z][A-Z0-9_]{2,99})(?:["'\]\x60)}]{0,4}\s{0,5}(?:\|\||\?\?|\?:|:-|:=|:\?|\bor\b|\belse\b)|["']\)\s\{)${OPEN}`,
);
const placeholder = matches(String.raw`\$\{(\w[\w.-]{0,99}):[-=?]?["']?$`);

/** `process.env.NAME || `, `os.getenv("NAME") or `, `${NAME:-`: the value stands for the variable; in `KEY=${1:-` for what it is given to. */
export function instead(head: string): string[] | undefined {
  const match = placeholder(head);
  if (!match) return named(fallback(head)?.[1]);
  const [, name = ''] = match;
  return /^\d/.test(name) ? assignment(head.slice(0, match.index)) : [name];
}

const call = matches(
  String.raw`([A-Za-z_][\w.:$>\\-]{0,99}?)(?:(?:\.|::|->)(?:new|init|create|from|of|build|getInstance))?!?\s{0,3}[({]\s{0,5}(?:\|\|\s|(?:["'][^"'()]{0,200}["']|[\w.$]{1,60}(?:[[(]["'][\w.-]{1,60}["'][\])])?),\s{0,5}){0,2}(?:\b[A-Za-z]{1,2}|@)?["'\x60]{1,3}$`,
);

/** Functions that only show or change the form of what they are given. */
export const passing =
  /^(?:print\w*|puts|echo|log|info|warn|warning|error|debug|trace|write\w*|console|expect\w*|assert\w*|equal\w*|toBe|toEqual|it|test|describe|if|while|for|switch|return|typeof|len|length|str|string|String|bytes?|buffer|Buffer|format|sprintf|fmt|atob|btoa|b64\w*|base64\w*|encode\w*|decode\w*|parse|stringify|trim|strip|quote|escape|f|t|_|\$|freeze|require|import|fetch|exec\w*|spawn\w*|includes|startsWith|endsWith|indexOf|replace\w*|match|split|concat|resolve|all|Error|TypeError|panic|println|eprintln|vec|Some|Ok|Err|some|just|[gG]etBytes|FromBase64String|QStringLiteral|QLatin1String|F|L|TEXT|PSTR|curl_setopt|Lazy\w*|lazy|Once\w*|else|try|do|VALUES|values)$/;

/** `new Stripe("`, `Railway::Client.new("`: what it is given to, and what that is assigned to. */
export function callee(head: string): string[] | undefined {
  const match = call(head);
  if (!match) return undefined;
  const outer = assignment(head.slice(0, match.index).replace(/(?:\b(?:new|await|return|go|defer)\s{1,5}|\[\])$/, ''));
  const names = calleeNames(match[1] ?? '');
  return names.length === 0 ? outer : [...(outer ?? []), ...names];
}

/** `Railway::Client` → Railway, Client; of what only passes its arguments on, none. */
export function calleeNames(called: string): string[] {
  const names = called.split(/\.|::|->|\\/).filter((name) => /^[A-Za-z_$]/.test(name) && !/^(?:this|self)$/.test(name));
  const last = names.at(-1);
  return last === undefined || passing.test(last) ? [] : names.slice(-3);
}
