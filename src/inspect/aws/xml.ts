import { z } from 'zod';

/** An element: its text, or its children by name. Those that repeat are a list. */
export type Xml = string | { [name: string]: Xml | Xml[] };

const token = /<\?[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,10000}-->|<(\/?)([A-Za-z_][\w.-]{0,120})(?:\s[^<>]{0,2000})?(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const deepest = 32;

interface Open {
  name: string;
  text: string;
  children: { [name: string]: Xml | Xml[] } | undefined;
}

/**
 * Reads the XML of AWS's answers: elements and text. Attributes are dropped; of entities there are the five of XML and characters
 * by number, so that nothing expands. Anything else, such as a DOCTYPE, throws.
 */
export function readXml(text: string): { [name: string]: Xml | Xml[] } {
  const root: Open = { name: '', text: '', children: Object.create(null) };
  const open: Open[] = [root];
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    const top = open.at(-1);
    if (!found || !top) throw new SyntaxError('This is no XML of AWS.');
    const [, closes, name, empty, characters] = found;
    if (characters !== undefined) top.text += characters;
    else if (name !== undefined && closes) close(open, name);
    else if (name !== undefined) {
      open.push({ name, text: '', children: undefined });
      if (empty) close(open, name);
      if (open.length > deepest) throw new SyntaxError('This XML is deeper than any of AWS.');
    }
  }
  if (open.length !== 1 || !root.children) throw new SyntaxError('This XML ends too early.');
  return root.children;
}

function close(open: Open[], name: string): void {
  const done = open.pop();
  const parent = open.at(-1);
  if (done?.name !== name || !parent) throw new SyntaxError('This XML closes what is not open.');
  const value = done.children ?? plain(done.text);
  parent.children ??= Object.create(null) as NonNullable<Open['children']>;
  const before = parent.children[name];
  if (before === undefined) parent.children[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else parent.children[name] = [before, value];
}

const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{2,4}));/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** A list in AWS's XML: an element that holds any number of one other, `member` in IAM, `item` in EC2. Absent or empty: none. */
export const xmlList = <T extends z.ZodType>(name: string, item: T) =>
  z
    .unknown()
    .optional()
    .transform(
      (list) => [(typeof list === 'object' && list !== null && (list as Record<string, unknown>)[name]) || []].flat() as z.input<T>[],
    )
    .pipe(z.array(item) as z.ZodType<z.output<T>[], z.input<T>[]>);
