import type { Sections } from './sections.ts';
import { among, below, type Lookup, type Slot } from './slots.ts';

const quoted = String.raw`"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|'''(?:[^']|'(?!''))*'''|"(?:[^"\\]|\\[\s\S])*"|'[^']*'`;
const bare = String.raw`(?:[^\n\\]|\\\r?\n|\\)*`;

/** `NAME=value`, a line each; a value in quotes may have several. */
const dotenv = new RegExp(
  String.raw`^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]{0,199})[ \t]*[=:][ \t]*(?:(${quoted})(?=[ \t]*(?:#[^\n]*)?\r?$)|([^\n]*))`,
  'gm',
);
/** `key = value`, `key: value`; of Java's properties, a backslash continues the line. */
const settings = new RegExp(
  String.raw`^[ \t]*(\/\/[^\s=]{1,300}:\w{1,60}|[^\s=:#;[\]!"'][^=:\n]{0,200}?|"[^"\n]{1,200}")[ \t]*[=:][ \t]*(?:(${quoted})(?=[ \t]*(?:[#;][^\n]*)?\r?$)|(${bare}))`,
  'gm',
);

/** The values of a dotenv file. */
export const dotenvLookup = (text: string): Lookup => lookup(text, dotenv, /[ \t]#|\r?$/);

/** The values of INI, TOML, properties, by their section. */
export const settingsLookup = (text: string, sections: Sections): Lookup => lookup(text, settings, /[ \t][#;]|\r?$/, sections);

function lookup(text: string, pattern: RegExp, comment: RegExp, sections?: Sections): Lookup {
  const slots: Slot[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, key = '', quotes, plain] = match;
    const marks = quotes === undefined ? 0 : /^(?:"""|''')/.test(quotes) ? 3 : 1;
    const end = match.index + whole.length;
    const cut = plain === undefined ? -1 : plain.search(comment);
    const start = end - (quotes ?? plain ?? '').length;
    slots.push({
      start: start + marks,
      end: cut === -1 ? end - marks : start + cut,
      trail: below(undefined, ...(sections?.(match.index) ?? []), ...keysIn(key)),
    });
  }
  return among(slots);
}

/** npm's `//registry.npmjs.org/:_authToken` is two; a dotted key is one, as it is written. */
function keysIn(key: string): string[] {
  const npm = /^(\/\/.+\/):(\w+)$/.exec(key);
  return npm ? [npm[1]!, npm[2]!] : [key.replace(/^"|"$/g, '')];
}
