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
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  return text.toString(isUtf8(text) ? 'utf8' : 'latin1');
}

/** Which UTF-16 bytes are, by their byte order mark. */
export function utf16Of(bytes: Uint8Array, length = bytes.length): 'utf-16le' | 'utf-16be' | undefined {
  if (length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-32 begins like UTF-16, and then has a character of nought. */
function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Buffer): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, HEAD / 2).includes('\0') ? undefined : text;
}
