import { DEPTH, encodings } from '../encodings.ts';
import { joint } from '../encodings/joints.ts';
import { isText } from '../encodings/printable.ts';
import type { Outline } from '../outline.ts';
import { type Look, type Sieve, sieve } from '../sieve.ts';
import { latin1 } from './text.ts';

/** So much is decoded at once. */
const SIZE = 1 << 18;

/** What is made of pieces is looked for so far from one of them. */
const AROUND = 512;

/**
 * What drawn text hides: base64, hexadecimal, percent encoding, literals put together. What it decodes to goes through a pass of its own,
 * which is made when it is first needed.
 */
export function encoded(outlines: readonly Outline[], depth: number): { begin(): void; look: Look } {
  if (depth >= DEPTH) return { begin() {}, look() {} };
  let inner: Sieve | undefined;
  let done = 0;

  function sift(from: number, stretch: string, before: string, seen: Set<number>): void {
    for (const { text, start, end } of encodings(stretch)) {
      done = Math.max(done, from + end);
      const bytes = Buffer.from(text).subarray(0, SIZE);
      inner ??= sieve(outlines, SIZE, depth + 1);
      inner.window.set(bytes);
      // What a disguise is called, what is in it is called too.
      for (const index of inner.sift(bytes.length, before + stretch.slice(Math.max(0, start - AROUND), start))) seen.add(index);
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
  return { begin: () => (done = 0), look };
}

/** Whether a run decodes to text at once. It may begin with what an escape left. */
function isBase64(text: Buffer, start: number, end: number): boolean {
  if (end - start < 17) return false;
  return [start, start + 1].some((at) => isText(Buffer.from(latin1(text, at, at + 16), 'base64')));
}

function isHex(text: Buffer, start: number, end: number): boolean {
  if (end - start < 32) return false;
  const bytes = Buffer.from(latin1(text, start, start + 32), 'hex');
  return bytes.length === 16 && isText(bytes);
}

/** `%` or a backslash. */
const isEscape = (byte: number | undefined) => byte === 0x25 || byte === 0x5c;

/** Whether a quote right beside a run belongs to two literals that are put together. */
function isJoint(text: Buffer, start: number, end: number, length: number): boolean {
  const quote = (byte: number | undefined) => byte === 0x22 || byte === 0x27 || byte === 0x60;
  if (!quote(text[start - 1]) && !quote(text[end])) return false;
  return latin1(text, Math.max(0, start - 80), Math.min(length, end + 80)).search(joint) >= 0;
}
