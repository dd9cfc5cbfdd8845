import { once } from '../once.ts';

/** Tokens are looked for in so much text. */
export const AFTER = 2048;

/** What `pass/scan.as.ts` and `pass/words.as.ts` look up, by three bytes of a text (the first lowest) or four: a place in a table of 65,536, or of as many as `bits` tell apart. */
export const placeOf = (bytes: number, bits = 16) => Math.imul(bytes, SPREAD) >>> (32 - bits);

/** Four letters, of three and the next in large or small. */
export const fourth = (three: number, letter: number) => three | ((letter | 0x20) << 24);

/** The place of four letters and the two behind them, in large or small. */
export const placeOfSix = (four: number, two: number, bits: number) =>
  (Math.imul(four, SPREAD) ^ Math.imul(two | 0x2020, SPREAD_NEXT)) >>> (32 - bits);

const SPREAD_NEXT = 0x85ebca6b;
const SPREAD = 0x9e3779b1;

/** So many characters of a text as such a number. */
export function codes(text: string, from: number, count: number): number {
  let all = 0;
  for (let at = 0; at < count; at++) all |= text.charCodeAt(from + at) << (8 * at);
  return all;
}

/** Sets the bit of a place. */
export function mark(bits: Uint8Array, place: number): void {
  bits[place >> 3]! |= 1 << (place & 7);
}

/** Three bytes of a text as one number. */
export const three = (text: Uint8Array, at: number) => text[at]! | (text[at + 1]! << 8) | (text[at + 2]! << 16);

/** A pattern that matches at `lastIndex` only. */
export const sticky = once(([source, flags]) => new RegExp(source, flags.includes('y') ? flags : `${flags.replace('g', '')}y`));

/** Bytes as characters, one for one: no token needs more. */
export const latin1 = (text: Buffer, start: number, end: number) => text.toString('latin1', start, end);

/** Whether a text stands at a place. No string is made for it. */
export function standsAt(text: Buffer, at: number, wanted: string): boolean {
  if (at < 0 || at + wanted.length > text.length) return false;
  for (let index = 0; index < wanted.length; index++) if (text[at + index] !== wanted.charCodeAt(index)) return false;
  return true;
}

/** A letter, a digit, `_` or `-`. */
export function inWord(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x2d;
}

/** A space, a tab, the end of a line. */
export const isBlank = (byte: number) => byte === 0x20 || (byte >= 9 && byte <= 13);

/** What values are made of: anything printable but blanks, quotes, brackets and commas. */
export const inValue = (byte: number) => value[byte] === 1;

const value = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > 0x20 && byte < 0x7f && !/["'`<>()[\]{},;\\|]/.test(String.fromCharCode(byte))),
);

/** The class of each byte, as a bit: digits and the letters of hexadecimal apart from other letters, large apart from small; and what is in no word. */
export const classOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = [/\d/, /[a-f]/, /[g-z]/, /[A-F]/, /[G-Z]/, /_/, /-/].findIndex((set) => set.test(String.fromCharCode(byte)));
  return at < 0 || byte > 0x7f ? 128 : 1 << at;
});

/** How much of a word an escape before it may have left there: of \n, \u0022, %22. */
export function escaped(text: Buffer, start: number): number {
  const before = start > 0 ? text[start - 1] : 0;
  if (before === 0x5c) return text[start] === 0x75 ? 5 : 1;
  return before === 0x25 ? 2 : 0;
}

/** What follows a place, as far as a token may go. */
export const ahead = (text: Buffer, first: number, length: number) => latin1(text, first, Math.min(first + AFTER, length));

/** Whether a pattern matches at the beginning of what is ahead. A match that may go on past it counts, for the closer look. */
export function begins(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text) || (text.length === AFTER && /^[\w.-]+$/.test(text));
}
