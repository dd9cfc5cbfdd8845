/** A name, and the value that is assigned to it. */
export interface Assigned {
  name: string;
  /** Of the name. */
  at: number;
  start: number;
  end: number;
  /** `Basic`, `Bearer`, … before it. */
  scheme?: string;
  /** How it is written: in quotes, as an element, or bare. */
  form: 'quoted' | 'element' | 'header' | 'bare';
}

const word = /pass|pwd|secret|token|key|auth|cred|bearer|salt|psk/gi;

/** The end of the name: its quote, the bracket of a subscript or call. */
const close = String.raw`\\{0,3}["'\x60]?[\])}]{0,2}`;
const type = String.raw`(?:[?!]?\s{0,2}:\s{0,2}(?:&(?:'\w{1,10}\s)?)?[A-Za-z][\w.<>[\]|&?]{0,40}(?:\s\|\s\w{1,20}){0,2}\s{0,4}(?==[^=>])|\s{1,4}(?:string|String|As String)(?=\s{0,4}=))?`;
const assign = String.raw`\s{0,30}(?::=|=>|\?\?=|\|\|=|\?=|={1,3}(?![=>~])|!==?|:(?![:=])|,|\|\||\?\?|\?:|\bor\b|\()`;
const wrapped = String.raw`(?:[({[]\s{0,8}){0,2}(?:(?:new\s)?[A-Za-z_][\w.:$]{0,60}\(\s{0,8})?`;
/** A Terraform variable, up to its default. */
const declared = String.raw`["']\s{0,8}\{\s{0,40}(?:(?:description|type|sensitive|nullable)\s{0,20}=[^\n]{0,300}\n\s{0,40}){0,4}default\s{0,20}=`;
const valued = String.raw`(?:["'],?\s{1,60}(?:[\w-]{1,20}=["'][^"'\n]{0,60}["']\s{1,5}){0,2}["']?(?:value|content|default)["']?\s{0,4}[:=])`;
const scheme = String.raw`(?:(Bearer|Basic|Token|Bot|ApiKey|Api-Key|Key)(?:\s{1,3}|\+|%20))?`;

const quoted = new RegExp(
  String.raw`(?:${close}${type}${assign}|${valued}|${declared})\s{0,20}${wrapped}(?:\b[A-Za-z]{1,2}|[@$])?(\\{0,3}["'\x60])${scheme}([^\s"'\x60\\]{8,1600}|[^\s"\x60\\]{8,128}(?=")|[^\s'\x60\\]{8,128}(?='))\1(?!\s{0,3}[+.%](?![+]))`,
  'dy',
);
const element = new RegExp(String.raw`(?:\s[^<>\n]{0,80})?>\s{0,4}(?:<\/key>\s{0,20}<string>)?([^<>\s"']{8,512})\s{0,4}<\/`, 'dy');
const header = new RegExp(String.raw`["'\x60]?\s{0,2}[:=,]\s{0,2}["'\x60]?${scheme}([\w.~+/=-]{12,1600})(?=\\?["'\x60\s]|$)`, 'dym');
const flag = new RegExp(String.raw`(?:=|\s{1,3})(["']?)([^\s"'\x60<>|;&\\]{8,512})\1(?=[\s"'\x60;&|)\\]|$)`, 'dym');
const query = /=([\w.~%+-]{16,512})(?=[\s"'`&)<\\#]|$)/dmy;
const bare = new RegExp(
  String.raw`["']?(?:[ \t]{0,30}(?::=|\?=|=(?!=)|:(?!:))[ \t]{0,30}|\s{1,40}value[ \t]{0,4}[:=][ \t]{0,8}|[ \t]{1,8}(?=\S{8,512}$))(?:!!str[ \t])?${scheme}(?=([^\s"'\x60]\S{6,511}))\2(?!\S)(?=[ \t]{0,99}(?:[}\]]{1,2}[ \t]{0,9})?(?:[#;].*)?\\?\r?$)`,
  'dym',
);

/** Where the names of secrets have a value. `settings`: also where it stands without quotes. Linear: each name is looked at once. */
export function* assignments(text: string, settings: boolean): Generator<Assigned, void, void> {
  let done = 0;
  for (const { index } of text.matchAll(word)) {
    if (index < done) continue;
    const [at, end] = around(text, index);
    done = end;
    if (end - at > 80) continue;
    const name = text.slice(at, end);
    const found = valueOf(text, at, end, settings);
    if (found) yield { name, at, ...found };
  }
}

/** From the first character of a name to its last. Words of two may have a blank between them. */
function around(text: string, index: number): readonly [number, number] {
  let at = index;
  while (at > 0 && index - at < 100 && isName(text.charCodeAt(at - 1))) at--;
  let end = index;
  while (end < text.length && end - index < 100 && isName(text.charCodeAt(end))) end++;
  while (end > index && /[-.]/.test(text[end - 1]!)) end--;
  const two = /^[Kk]ey/.test(text.slice(at, at + 3))
    ? /\b(?:api|secret|access|private|signing|encryption)\s$/i.exec(text.slice(Math.max(0, at - 12), at))
    : null;
  return [two ? at - two[0].length : at, end];
}

/** A letter, a digit, `_`, `-`, `.`, `$`. */
function isName(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x5f || code === 0x2d || code === 0x2e
  );
}

function valueOf(text: string, at: number, end: number, settings: boolean): Omit<Assigned, 'name' | 'at'> | undefined {
  const before = text[at - 1] ?? '\n';
  const inQuotes = matchAt(quoted, text, end);
  if (inQuotes) return spanned(inQuotes, 3, 'quoted', inQuotes[2]);
  if (before === '<' || before === ':' || before === '>') {
    const inside = matchAt(element, text, end);
    if (inside) return spanned(inside, 1, 'element');
  }
  if (/[?&]/.test(before)) {
    const parameter = matchAt(query, text, end);
    return parameter && spanned(parameter, 1, 'header');
  }
  const head = matchAt(header, text, end);
  if (head && (head[1] !== undefined || /["'`]/.test(before))) return spanned(head, 2, 'header', head[1]);
  if (text.startsWith('--', at)) {
    const option = matchAt(flag, text, end);
    if (option) return spanned(option, 2, 'header');
  }
  const plain = settings ? matchAt(bare, text, end) : undefined;
  if (!plain) return undefined;
  const whole = spanned(plain, 2, 'bare', plain[1]);
  return { ...whole, end: whole.end - (/[,;}\]\\]{1,3}$/.exec(plain[2]!)?.[0].length ?? 0) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function spanned(match: RegExpExecArray, group: number, form: Assigned['form'], scheme?: string): Omit<Assigned, 'name' | 'at'> {
  const [start, end] = match.indices![group]!;
  return { start, end, form, ...(scheme !== undefined && { scheme }) };
}
