import { isUtf8 } from 'node:buffer';

/** How much of a file is looked at to tell text from binary; as git does. */
const HEAD = 8000;

/**
 * Bytes as text; undefined if they are none. UTF-8, UTF-16 with a byte order mark, else Latin-1. The mark is not part of the text, so that
 * the first character of the first line stands in column 1, as editors count.
 */
export function textOf(content: Uint8Array): string | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const encoding = utf16Of(bytes);
  if (encoding) return utf16(encoding, bytes);
  if (bytes.subarray(0, HEAD).includes(0)) return undefined;
  const text = isMarked(bytes) ? bytes.subarray(3) : bytes;
  return text.toString(isUtf8(text) ? 'utf8' : 'latin1');
}

/** Whether UTF-8 begins with a byte order mark, which is not part of the text. */
export const isMarked = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Which UTF-16 bytes are, by their byte order mark, or because every other byte of their beginning is nought. */
export function utf16Of(bytes: Uint8Array, length = bytes.length): 'utf-16le' | 'utf-16be' | undefined {
  if (length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] !== 0 && bytes[1] !== 0) return undefined;
  const [even, odd] = [0, 1].map((first) => Array.from({ length: UNMARKED / 2 }, (_, at) => bytes[first + 2 * at]!));
  if (length < UNMARKED || !even || !odd) return undefined;
  if (odd.every((byte) => byte === 0) && even.every(isPlain)) return 'utf-16le';
  return even.every((byte) => byte === 0) && odd.every(isPlain) ? 'utf-16be' : undefined;
}

/** So much of it must be plain English, where no mark says what it is. */
const UNMARKED = 32;

const isPlain = (byte: number) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);

/** UTF-32 begins like UTF-16, and then has a character of nought. */
function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Buffer): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, HEAD / 2).includes('\0') ? undefined : text;
}
