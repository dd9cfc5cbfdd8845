import type { Decoded } from '../encodings.ts';
import { byteOffset, isText, printable } from './printable.ts';

/** One line, or several of equal lines as `base64` wraps them. A JWT's parts stand between dots and are none. */
const pattern = /(?:(?<![\w+/=.-])|(?<=\\[nrt])|(?<=\w=))(?:[A-Za-z0-9+/_-]{60,}\r?\n[ \t]{0,64})*[A-Za-z0-9+/_-]{22,}={0,2}(?![\w+/=.-])/g;

/** At most so many characters of one. */
const MOST = 1 << 20;

/** What is looked at first: text shows at once. */
const HEAD = 32;

/** The texts that stand in base64, of either alphabet. */
export function* base64s(text: string): Generator<Decoded> {
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const decoded = base64At(found, index);
    if (decoded) yield decoded;
  }
}

function base64At(found: string, start: number): Decoded | undefined {
  if (!isText(Buffer.from(found.slice(0, HEAD), 'base64'))) return undefined;
  const encoded = found.slice(0, MOST);
  const bytes = Buffer.from(encoded, 'base64');
  const text = printable(bytes);
  if (text === undefined || text.length < 8) return undefined;
  return { text, start, end: start + found.length, at: (offset) => start + place(encoded, byteOffset(text, offset, bytes.length)) };
}

/** Where the character of a wrapped text stands that holds the first bits of a byte. */
function place(encoded: string, byte: number): number {
  let left = Math.floor((byte * 4) / 3);
  if (!/\s/.test(encoded)) return Math.min(left, encoded.length);
  for (let at = 0; at < encoded.length; at++) if (!/\s/.test(encoded.charAt(at)) && left-- === 0) return at;
  return encoded.length;
}
