/** Documents of word processors, spreadsheets and slides: a zip with XML in it. */
const document = /\.(?:do[ct][xm]|xl[st][xm]|pp[ts][xm]|pot[xm]|od[tspg]|ot[tsp])$/i;

/** Parts of them that hold text. Those that say what links to where (`.rels`) are read as they are. */
const part = /\.xml$/i;

export const isOfDocument = (archive: string, name: string) => document.test(archive) && part.test(name);

/** What begins a line of its own: a paragraph, a break, a cell with its text in it, a formula, a shared text; in OpenDocument too. */
const ends = /<(?:\/(?:\w+:)?(?:p|h|si|c|row|tr|table-cell|comment)|(?:\w+:)?(?:br|cr|line-break)\b[^<>]{0,1000}\/)>/g;
const blanks = /<(?:\w+:)?(?:tab|s)\b[^<>]{0,1000}\/>/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text of a document as a reader sees it, a paragraph on a line. A word processor cuts a word wherever its look or its spelling
 * changes, so that a token may lie in pieces in its XML. Behind the text follow the longer attributes: a description, a target.
 */
export function proseOf(xml: string): string {
  const attributes = [...xml.matchAll(/\s(?!xmlns)[\w:.-]{1,80}=("[^"<]{16,5000}"|'[^'<]{16,5000}')/g)].map(([, value = '']) =>
    value.slice(1, -1),
  );
  const text = xml
    .replace(ends, '\n')
    .replace(blanks, ' ')
    .replace(/<[^<>]*>/g, '');
  return unescaped([text, ...new Set(attributes)].join('\n'));
}

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
