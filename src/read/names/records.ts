import { isNamelike, valued } from './labels.ts';

/** How far before and after a value the rest of its entry is looked for. */
const BEFORE = 1200;
const AFTER = 300;
const HEADER = 600;

/** The names of a value that stand in its entry, before it or after it, on other lines too: of XML, SQL, and tables of text. */
export function keysInRecord(text: string, start: number): string[] | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const name =
    attribute(before, text, start) ?? element(before) ?? column(before) ?? condition(before, text, start) ?? header(line, text, start);
  if (name !== undefined) return [name];
  return line.includes('|') ? row(line, before) : line.length < HEADER ? cells(line) : undefined;
}

/** `<add value="…" key="NAME"/>`. */
function attribute(before: string, text: string, start: number): string | undefined {
  const open = before.lastIndexOf('<');
  if (open === -1 || before.length - open > 400) return undefined;
  const tag = before.slice(open);
  if (tag.includes('>') || !/\s(?:\w{1,20}:)?(?:value|content)\s?=\s?["']$/i.test(tag)) return undefined;
  const rest = text.slice(start, start + AFTER).split('>', 1)[0] ?? '';
  return /\s(?:\w{1,20}:)?(?:key|name)\s?=\s?["']([A-Za-z_][\w.:-]{0,99})["']/i.exec(`${tag}…${rest}`)?.[1];
}

/** `<key>NAME</key><string>`, `<setting name="NAME"><value>`, and what is in a section. */
function element(before: string): string | undefined {
  const close = before.length - (/(?:<!\[CDATA\[)?\s{0,40}$/.exec(before)?.[0].length ?? 0);
  const tag = /<([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,200})?>$/.exec(before.slice(Math.max(0, close - 300), close));
  if (!tag || before[close - 1] !== '>') return undefined;
  if (!valued.test(tag[1] ?? '')) return close < before.length && before.endsWith('[') ? tag[1] : undefined;
  const outside = before.slice(Math.max(0, close - tag[0].length - 500), close - tag[0].length).trimEnd();
  const beside = /<(?:key|name|id)>\s{0,9}([A-Za-z_][\w.:-]{0,99})\s{0,9}<\/(?:key|name|id)>$/i.exec(outside);
  return (beside ?? /<[A-Za-z][\w:.-]{0,60}\s(?:[^<>]{0,200}\s)?(?:key|name)="([A-Za-z_][\w.:-]{0,99})"[^<>]{0,200}>$/i.exec(outside))?.[1];
}

/** `INSERT INTO accounts (id, NAME) VALUES (1, '`. */
function column(before: string): string | undefined {
  if (!/['"]$/.test(before) || !/values/i.test(before)) return undefined;
  const [, columns = '', values = ''] =
    /\binsert\s[^()]{1,100}\(([^()]{1,600})\)\s{0,20}values\s{0,20}(?:\([^()]{0,600}\)\s{0,5},\s{0,20}){0,20}\(([^()]{0,600})$/i.exec(
      before,
    ) ?? [];
  const name = columns.split(',')[values.replace(/'[^']{0,300}'/g, '').split(',').length - 1]?.replace(/[\s"'`[\]]/g, '') ?? '';
  return isNamelike(name) && !valued.test(name) ? name : undefined;
}

/** `SET value = '…' WHERE name = 'NAME'`, and Apple's `setValue:@"…" forHTTPHeaderField:@"NAME"`. */
function condition(before: string, text: string, start: number): string | undefined {
  const head = before.slice(-120);
  if (!/\bset\s[\w\s=]{0,60}['"]$|\b(?:set|add)Value\s?[(:]\s?@?"[^"]{0,30}$/i.test(head)) return undefined;
  return /^[^'"\n]{1,300}["'],?\s(?:where\s\w{0,30}(?:name|key)\w{0,10}\s?=\s?|forHTTPHeaderField:\s?@?)["']([A-Za-z_][\w.-]{0,99})["']/i.exec(
    text.slice(start, start + AFTER * 2),
  )?.[1];
}

/** A table's first line names its columns: `name,stripe_key`. */
function header(line: string, text: string, start: number): string | undefined {
  const end = text.slice(0, HEADER).indexOf('\n');
  if (end === -1 || end >= start || line.length > HEADER || !inCells.test(line)) return undefined;
  const first = text.slice(0, end).trimEnd();
  const mark = [',', ';', '\t'].find((candidate) => first.includes(candidate));
  if (mark === undefined) return undefined;
  const names = first.split(mark).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ''));
  const after = text.slice(start, start + HEADER).split('\n', 1)[0] ?? '';
  const before = line.replace(/"[^"]{0,300}"/g, '').split(mark).length;
  if (!names.every((name) => /^[A-Za-z_][\w .-]{0,60}$/.test(name)) || before - 1 + after.split(mark).length !== names.length)
    return undefined;
  const name = names[before - 1] ?? '';
  const isName = isNamelike(name.replace(/\s/g, '_')) && !valued.test(name);
  return isName && /["\s,;]$|^$/.test(line) ? name : undefined;
}

/** What a line of plain cells has none of. */
const inCells = /^[^(){}[\]=:<>]*$/;

/** `NAME,…`, `"NAME";"…"`: a cell right before it that looks like a name. */
function cells(line: string): string[] | undefined {
  const [, , name = ''] = /(?:^|[,;\t])(["']?)([A-Za-z_][\w.-]{0,99})\1(?:[,;\t]|,\s)["']?$/.exec(line) ?? [];
  return isNamelike(name) && inCells.test(line) ? [name] : undefined;
}

const labelCell = /(?:\||^)\s{0,40}[`*]{0,3}([A-Za-z_][\w. -]{0,98}[\w-])[`*]{0,3}\s{0,40}\|\s{0,40}[`"'*]{0,3}$/;

/** `| NAME | … |` by the cell before, and by the column's title. */
function row(line: string, before: string): string[] | undefined {
  const [, label = ''] = labelCell.exec(line) ?? [];
  const title = titleOf(line, before);
  if (/^\s*\|/.test(line) ? label === '' : !isNamelike(label)) return title === '' || !/[|`"'*\s]$/.test(line) ? undefined : [title];
  if (title === '') return [label];
  return isNamelike(title) && !isNamelike(label) && /[_-]/.test(title) ? [label, title] : [title, label];
}

/** The title of the column that a line ends in; none, where what stands above is no table with a line below its titles. */
function titleOf(line: string, before: string): string {
  const rows = before.split('\n').slice(0, -1);
  const under = rows.findLastIndex((other) => /^\s{0,40}\|?[\s:|-]{3,300}$/.test(other) && other.includes('--'));
  if (under < 1 || !rows.slice(under + 1).every((other) => other.includes('|'))) return '';
  const title = cellsOf(rows[under - 1] ?? '')[cellsOf(line).length - 1] ?? '';
  return title.replace(/[`*]/g, '').trim();
}

const cellsOf = (line: string) => line.trim().replace(/^\|/, '').split('|');
