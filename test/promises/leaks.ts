/** A part of this length is as good as the whole: it can be searched for, and what is left can be tried. */
const part = 12;

interface Disguise {
  /** How many characters it makes of one. */
  width: number;
  of(text: string): string[];
}

const byteOf = (make: (byte: string, code: number) => string) => (text: string) => [
  [...Buffer.from(text)].map((code) => make(code.toString(16).padStart(2, '0'), code)).join(''),
];

/** A secret as it may appear: as it is, or as somebody wrote it down who meant no harm. */
const disguises: Readonly<Record<string, Disguise>> = {
  plain: { width: 1, of: (text) => [text] },
  reversed: { width: 1, of: (text) => [[...text].toReversed().join('')] },
  'for a URL': { width: 1, of: (text) => [encodeURIComponent(text), encodeURIComponent(encodeURIComponent(text))] },
  'for JSON': { width: 1, of: (text) => [JSON.stringify(text).slice(1, -1), text.replaceAll('/', String.raw`\/`)] },
  'for HTML': { width: 1, of: (text) => [text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] },
  // Of a longer text the secret may begin at any of three offsets.
  base64: {
    width: 4 / 3,
    of: (text) => [0, 1, 2].flatMap((before) => [encoded(text, before, 'base64'), encoded(text, before, 'base64url')]),
  },
  hex: { width: 2, of: byteOf((hex) => hex) },
  'upper-case hex': { width: 2, of: byteOf((hex) => hex.toUpperCase()) },
  'hex of UTF-16': { width: 4, of: (text) => [Buffer.from(text, 'utf16le').toString('hex')] },
  'hex, as Node shows bytes': { width: 3, of: byteOf((hex) => `${hex} `) },
  'numbers of bytes': { width: 4, of: (text) => [[...Buffer.from(text)].join(','), [...Buffer.from(text)].join(', ')] },
  'percent signs': { width: 3, of: byteOf((hex) => `%${hex}`) },
  'escapes of JSON': { width: 6, of: byteOf((hex) => `\\u00${hex}`) },
  'escapes of HTML': { width: 5, of: byteOf((_, code) => `&#${code};`) },
};

const encoded = (text: string, before: number, encoding: 'base64' | 'base64url') =>
  Buffer.from(' '.repeat(before) + text)
    .toString(encoding)
    .replace(/=+$/, '')
    .slice(before === 0 ? 0 : 4, -2);

/** Finds secrets in texts. They are told by name, so that a failing test does not tell them either. */
export function leakSearch(secrets: ReadonlyMap<string, string>, prefixes: readonly string[]): (text: string) => string[] {
  /** What is searched for, by how it begins. */
  const wanted = new Map<string, Map<string, string>>();
  const note = (text: string, name: string) => {
    const alike = wanted.get(text.slice(0, part)) ?? new Map<string, string>();
    wanted.set(text.slice(0, part), alike.has(text) ? alike : alike.set(text, name));
  };
  for (const [name, secret] of secrets) {
    const known = Math.max(0, ...prefixes.filter((prefix) => secret.startsWith(prefix)).map((prefix) => prefix.length));
    // The first and last lines of a PEM file are the same in all of them.
    const body = secret.slice(known).replace(/-{0,5}(?:BEGIN|END)? ?[A-Z ]*PRIVATE KEY-{1,5}/g, '');
    for (const [how, { width, of }] of Object.entries(disguises))
      for (const text of of(body)) {
        const length = Math.min(text.length, Math.ceil(part * width));
        for (let at = 0; at + length <= text.length; at++) note(text.slice(at, at + length), `${name}, ${how}`);
      }
  }
  return (text) => {
    const found = new Set<string>();
    // Also where a line was broken, or a NUL stands between letters, or colours were changed.
    for (const form of [text, text.replace(/\u001B\[[\d;]*[A-Za-z]/g, '').replace(/[\s\0]+/g, '')])
      for (let at = 0; at + part <= form.length; at++)
        for (const [whole, name] of wanted.get(form.slice(at, at + part)) ?? []) if (form.startsWith(whole, at)) found.add(name);
    return [...found];
  };
}
