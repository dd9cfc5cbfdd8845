import type { Pattern } from '../outline.ts';

/** Tokens are looked for in so much text. */
const AFTER = 2048;

export const hash = (a: number, b: number, c: number) => ((a << 10) ^ (b << 5) ^ c) & 0xffff;

/** A pattern that matches at `lastIndex` only. */
export const sticky = ([source, flags]: Pattern) => new RegExp(source, flags.includes('y') ? flags : `${flags.replace('g', '')}y`);

/** Bytes as characters, one for one: no token needs more. */
export const latin1 = (text: Buffer, start: number, end: number) => text.toString('latin1', start, end);

/** Whether a text stands at a place; in small letters, whatever the case there, where it is to be `folded`. No string is made for it. */
export function standsAt(text: Buffer, at: number, wanted: string, folded = false): boolean {
  if (at < 0 || at + wanted.length > text.length) return false;
  for (let index = 0; index < wanted.length; index++) {
    const byte = text[at + index]!;
    const code = wanted.charCodeAt(index);
    if (byte !== code && !(folded && byte >= 0x41 && byte <= 0x5a && (byte | 0x20) === code)) return false;
  }
  return true;
}

/** A letter, a digit, `_` or `-`. */
export function inWord(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x2d;
}

/** Where a word may truly begin: past what an escape before it left in it (\n, \u0022, %22). */
export function starts(text: Buffer, start: number): readonly number[] {
  const before = start > 0 ? text[start - 1] : 0;
  if (before === 0x5c) return [start, text[start] === 0x75 ? start + 5 : start + 1];
  if (before === 0x25) return [start, start + 2];
  return [start];
}

/** Whether a pattern matches here. A match that may go on past what is looked at counts, for the closer look. */
export function begins(pattern: RegExp, text: Buffer, first: number, length: number): boolean {
  const end = Math.min(first + AFTER, length);
  pattern.lastIndex = 0;
  return pattern.test(latin1(text, first, end)) || (end < length && /^[\w.-]+$/.test(latin1(text, first, end)));
}
