import { DEPTH, encodings } from '../encodings.ts';
import { joint } from '../encodings/joints.ts';
import { isTextByte } from '../encodings/printable.ts';
import type { Kinds } from '../kinds.ts';
import { type Look, type Sieve, sieve } from '../sieve.ts';
import { latin1 } from './text.ts';

/** So much is decoded at once. */
const SIZE = 1 << 18;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What is made of pieces is looked for so far from one of them. */
const AROUND = 512;

/**
 * What drawn text hides: base64, hexadecimal, percent encoding, literals put together. What it decodes to goes through a pass of its own,
 * which is made when it is first needed.
 */
export function encoded(kinds: Kinds, depth: number): { begin(): void; look: Look; found(): boolean } {
  if (depth >= DEPTH) return { begin() {}, look() {}, found: () => false };
  let inner: Sieve | undefined;
  let done = 0;
  let found = false;

  function sift(from: number, stretch: string, before: string, seen: Set<number>): void {
    for (const { text, start, end } of encodings(stretch)) {
      done = Math.max(done, from + end);
      const bytes = Buffer.from(text).subarray(0, SIZE);
      inner ??= sieve(kinds, SIZE, depth + 1);
      inner.window.set(bytes);
      // What a disguise is called, what is in it is called too.
      const hidden = inner.sift(bytes.length, before + stretch.slice(Math.max(0, start - AROUND), start));
      found ||= hidden.length > 0;
      for (const index of hidden) seen.add(index);
    }
    // All of the stretch was looked through, but for what reaches over its end.
    done = Math.max(done, from + stretch.length - 4 * AROUND);
  }
  function look(text: Buffer, start: number, end: number, length: number, seen: Set<number>): void {
    if (end <= done) return;
    if (isBase64(text, start, end) || isHex(text, start, end)) {
      const from = Math.max(done, start - 4);
      sift(from, latin1(text, from, Math.min(length, from + SIZE)), latin1(text, Math.max(0, from - AROUND), from), seen);
    } else if (isEscape(text[end]) || isEscape(text[start - 1]) || isJoint(text, start, end, length)) {
      const first = Math.max(0, start - AROUND);
      sift(first, latin1(text, first, Math.min(length, end + AROUND)), '', seen);
      done = Math.max(done, end);
    }
  }
  return {
    begin() {
      done = 0;
      found = false;
    },
    look,
    found: () => found,
  };
}

/** Whether a run decodes to text at once. It may begin with what an escape left. */
const isBase64 = (text: Buffer, start: number, end: number) => end - start >= 17 && (decodes(text, start) || decodes(text, start + 1));

/** Of letters and digits, and of nothing else, as a run is. */
const sixBits = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, alphabet.indexOf(String.fromCharCode(code))));

function decodes(text: Buffer, start: number): boolean {
  for (let at = start; at < start + 16; at += 4) {
    const bits = (sixBits[text[at]!]! << 18) | (sixBits[text[at + 1]!]! << 12) | (sixBits[text[at + 2]!]! << 6) | sixBits[text[at + 3]!]!;
    if (!isTextByte(bits >> 16) || !isTextByte((bits >> 8) & 0xff) || !isTextByte(bits & 0xff)) return false;
  }
  return true;
}

function isHex(text: Buffer, start: number, end: number): boolean {
  if (end - start < 32) return false;
  for (let at = start; at < start + 32; at += 2) {
    const high = digitOf(text[at]!);
    const low = digitOf(text[at + 1]!);
    if (high > 15 || low > 15 || !isTextByte((high << 4) | low)) return false;
  }
  return true;
}

/** 16 and more: none. */
function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : 16;
}

/** `%` or a backslash. */
const isEscape = (byte: number | undefined) => byte === 0x25 || byte === 0x5c;

/** Whether a quote right beside a run belongs to two literals that are put together. */
function isJoint(text: Buffer, start: number, end: number, length: number): boolean {
  const quote = (byte: number | undefined) => byte === 0x22 || byte === 0x27 || byte === 0x60;
  if (!quote(text[start - 1]) && !quote(text[end])) return false;
  return latin1(text, Math.max(0, start - 80), Math.min(length, end + 80)).search(joint) >= 0;
}
