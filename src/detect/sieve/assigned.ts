import { type FileKind, kindOf } from '../generic/files.ts';
import { hasSecretlike } from '../generic.ts';
import type { Look } from '../sieve.ts';
import { belongs, hasValue, isAssigned, isDefault } from './given.ts';
import { codes, latin1, placeOf } from './text.ts';
import type { Texts } from './texts.ts';

/** How far before a value, on its line, the name is looked for that it is assigned to. */
const REACH = 100;
/** And of a default in its block. */
const FAR = 500;

/** How much around a name is looked at closely. */
const AROUND = 100;
const AFTER = 1800;
const BLOCK = 4096;

/** What names of secrets have in them, by their first three letters; the rest is for the closer look. */
const beginnings = ['sec', 'tok', 'pas', 'pwd', 'key', 'aut', 'cre', 'bea', 'sal', 'psk'];

/** Which may be anywhere in a file of settings, whatever their values look like. */
export const words = ['pass', 'PASS', 'Pass', 'ecret', 'ECRET', 'oken', 'OKEN', 'pwd', 'PWD', '_key', '_KEY', 'iKey'];

/** Code by its ending, of which that need not be asked. */
const code = /(?<!settings|config)\.(?:[chS]|cc|cpp|hpp|[cm]?[jt]sx?|py|go|rs|java|kt|rb|php|cs|swift|md|rst|txt|html?)$/;

const fold = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

/** What the first pass asks. */
interface Assigned {
  open(path: string): void;
  /** A run that looks drawn by lot; or a word that is given to a name, and may look drawn where none of its runs is long enough to tell. */
  look: Look;
  /** The w of a password's name in code, where what follows may be of any characters. */
  password: Look;
  /** All of a text. */
  settle(text: Buffer, length: number, seen: Set<number>): void;
}

/**
 * Secret-like values of whatever provider: what looks drawn, on a line on which something secret is assigned; and in files of settings what
 * people choose. On bytes, since it is asked tens of thousands of times. It may err towards "may".
 */
export function assigned(own: readonly number[], texts: Texts): Assigned {
  const first = own[0] ?? 0;
  if (own.length === 0) return { open() {}, look() {}, password() {}, settle() {} };
  const table = new Uint8Array(65_536);
  for (const text of beginnings) table[placeOf(codes(text, 0, 3))] = 1;
  const needles = words.map((text) => Buffer.from(text));
  const add = (seen: Set<number>) => own.forEach((index) => seen.add(index));
  const looked = new Set<number>();
  let path = '';
  let kind: FileKind | undefined;
  const kindHere = () => (kind ??= kindOf(path));

  function look(text: Buffer, start: number, _: number, length: number, seen: Set<number>): void {
    if (kind === 'none' || seen.has(first)) return;
    let least = Math.max(0, start - REACH);
    let b = 0;
    let c = 0;
    for (let at = start - 1; at >= least; at--) {
      const a = fold(text[at]!);
      if (a === 10) {
        if (!belongs(text, at + 1, start)) return;
        if (isDefault(text, at + 1, start)) least = Math.max(0, start - FAR);
      }
      if (
        table[placeOf(a | (b << 8) | (c << 16))] === 1 &&
        isAssigned(text, at + 3, start) &&
        kindHere() !== 'none' &&
        holds(text, at, length)
      )
        return add(seen);
      c = b;
      b = a;
    }
  }

  /** Whether one is there, by what it says and not where. Each block is looked at once, so that a thousand names take no longer than one. */
  function holds(text: Buffer, at: number, length: number): boolean {
    const block = at - (at % BLOCK);
    if (looked.has(block)) return false;
    looked.add(block);
    return hasSecretlike(latin1(text, Math.max(0, block - AROUND), Math.min(length, block + BLOCK + AFTER)), kindHere());
  }

  function password(text: Buffer, at: number, _: number, length: number, seen: Set<number>): void {
    if (kind === 'none' || seen.has(first) || !hasValue(text, at, true) || kindHere() !== 'code') return;
    if (holds(text, at, length)) add(seen);
  }

  function settle(text: Buffer, length: number, seen: Set<number>): void {
    if (seen.has(first) || code.test(path) || kindHere() === 'code' || kind === 'none') return;
    const whole = text.subarray(0, length);
    if (texts.within(whole)?.has(texts.secretlike) === false) return;
    for (const needle of needles)
      for (let at = whole.indexOf(needle); at !== -1; at = whole.indexOf(needle, at + 1))
        if (hasValue(whole, at + needle.length) && holds(whole, at, length)) return add(seen);
  }

  return {
    open(now) {
      looked.clear();
      if (now === path) return;
      path = now;
      kind = undefined;
    },
    look,
    password,
    settle,
  };
}
