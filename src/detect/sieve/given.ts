import { standsAt } from './text.ts';

/** What is longer is no password. */
const LONGEST = 128;

const VALUE = 'value';
const DEFAULT = 'default';

/** What lines begin with that belong to a name above them: `value: …`; and the block of a Terraform variable, up to its `default`. */
const belonging = [VALUE, DEFAULT, 'description', 'type', 'sensitive', 'nullable'];

/** Whether a line belongs to a name above it. */
export function belongs(text: Buffer, from: number, before: number): boolean {
  const at = beginningOf(text, from, before);
  return belonging.some((word) => standsAt(text, at, word));
}

/** Whether a line is a variable's default, whose name may be some lines above. */
export const isDefault = (text: Buffer, from: number, before: number) => standsAt(text, beginningOf(text, from, before), DEFAULT);

function beginningOf(text: Buffer, from: number, before: number): number {
  let at = from;
  while (at < before && (around[text[at]!] === 1 || text[at] === 0x2d)) at++;
  return at;
}

/** A letter, a digit, `_`, `-`, `.`. */
const inName = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\w.-]/.test(String.fromCharCode(byte))));
/** What ends a name: quotes, brackets, blanks, a backslash before a quote. */
const around = Uint8Array.from({ length: 256 }, (_, byte) => Number(/["'`)\]} \t\\?]/.test(String.fromCharCode(byte))));
/** What gives a value to it. */
const gives = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[=:,(>|{]/.test(String.fromCharCode(byte))));

/** Whether a name goes on to something that gives it a value, before a place. */
export function isAssigned(text: Buffer, from: number, before: number): boolean {
  let at = from;
  while (at < before && inName[text[at]!] === 1) at++;
  const end = at;
  while (at < before && around[text[at]!] === 1) at++;
  // ENV NAME value, --name value, "value" in a list.
  return at < before ? gives[text[at]!] === 1 : at > end;
}

/** Whether what is assigned there could be a password: eight characters or more, a letter and something else among them. */
export function hasValue(text: Buffer, from: number, named = true): boolean {
  let at = from;
  while (inName[text[at]!] === 1) at++;
  const end = at;
  let given = false;
  for (; at - end < 40; at++) {
    const byte = text[at]!;
    if (gives[byte] === 1) given = true;
    else if (around[byte] !== 1 && byte !== 0x0a && byte !== 0x0d) break;
  }
  if (named && standsAt(text, at, VALUE) && hasValue(text, at + VALUE.length, false)) return true;
  if (!given && at === end) return false;
  const byte = text[at]!;
  if (byte === 0x24 || byte === 0x7b || byte === 0x3c || byte === 0x25 || byte === 0x5b || byte === 0x2f) return false;
  let letters = false;
  let others = false;
  const start = at;
  for (; at < text.length && at - start < LONGEST; at++) {
    const byte = text[at]!;
    if (byte <= 0x20 || byte === 0x22 || byte === 0x27 || byte === 0x3c || byte === 0x3b) break;
    const lower = byte | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) letters = true;
    else if (
      (byte >= 0x30 && byte <= 0x39) ||
      (byte !== 0x2d && byte !== 0x5f && byte !== 0x2e && byte !== 0x2f && byte !== 0x2c && byte !== 0x7d)
    )
      others = true;
  }
  return at - start >= 8 && letters && others;
}
