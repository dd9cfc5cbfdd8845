// AssemblyScript: words that begin with a known prefix, or stand right behind one; and those that are given to a name. Of one program with scan.as.ts.
//
// `prefixes` tells whether a prefix truly stands there: 16,384 u32 for the upper bits of the same hashes, where their prefixes lie behind it, or 0;
// then sets of 256 bytes, and the prefixes. Each is a byte of its length (0 ends them), of how much of it stands before the word, of flags (1: in
// small letters and large; 2: it is the three bytes before the word that have the hash), of which of the sets follows it, and for how long, and of
// which what is behind all of those, or 0; the number of its kind of token, as a u32; then its letters.

import { bit, endOf, hit, pair, prefixes, SPREAD, text } from './memory';

/** Another such number. */
const SPREAD_NEXT: u32 = 0x85ebca6b;

/** Tables: see scan.as.ts. */
const HEADS: usize = 0;
const TAILS: usize = 8192;
const GIVERS: usize = 16_384;
const BEHIND: usize = 24_576;
const FOURS: usize = 32_768;

/** In what is known of prefixes, and in an entry of it. */
const SETS: usize = 65_536;
const LETTERS: usize = 10;

const VALUE_MARK: u32 = 0x40000000;
const LONGEST_VALUE: u32 = 80;

/** What ends those that follow a prefix is looked for so far. */
const FURTHEST: usize = 256;

/** A known prefix may stand behind what is left of an escape: \n, \u0022, %22. */
@inline
export function ifPrefixed(start: u32): void {
  const first = text + start;
  const three = load<u32>(first - 3) & 0xffffff;
  const behind = (three * SPREAD) >>> 16;
  const before = three >>> 16;
  if (bit(FOURS, fourOf(first) >>> 15) | bit(HEADS, threeOf(first) >>> 16) | bit(BEHIND, behind) | <u32>(before == 0x5c) | <u32>(before == 0x25))
    lookAt(start, behind, before);
}

function lookAt(start: u32, behind: u32, before: u32): void {
  const first = text + start;
  let skip: u32 = 0;
  if (before == 0x5c) skip = load<u8>(first) == 0x75 ? 5 : 1;
  else if (before == 0x25) skip = 2;
  if (begins(first) || (bit(TAILS, behind) && isThere(first, behind >>> 2, 2)) || (skip != 0 && begins(first + skip))) hit(start, endOf(start));
  if (bit(GIVERS, behind)) {
    const end = endOf(start);
    if (end - start <= LONGEST_VALUE && isValue(start, end)) hit(start, end | VALUE_MARK);
  }
}

/** Whether a word that is given to a name has a digit, and neighbours that are not those of names. */
function isValue(start: u32, end: u32): bool {
  let score: i32 = 0;
  let digits = false;
  let before: u32 = 0;
  for (let i: u32 = start; i < end; i++) {
    const byte: u32 = load<u8>(text + i);
    if (byte - 0x30 < 10) digits = true;
    if (i > start) score += pair(before, byte);
    before = byte;
  }
  return digits && score <= <i32>(start - end);
}

/** The hash of three letters. */
@inline
function threeOf(first: usize): u32 {
  return (load<u32>(first) & 0xffffff) * SPREAD;
}

/** That of four, the last of them large or small. */
@inline
function fourOf(first: usize): u32 {
  return (load<u32>(first) | 0x20000000) * SPREAD;
}

/** That of six, of which the last three are large or small. */
@inline
function sixOf(first: usize, four: u32): u32 {
  return four ^ (((load<u32>(first, 2) | 0x20202020) >>> 16) * SPREAD_NEXT);
}

/** Whether a word begins with a prefix: of three letters, of four or five, or of six and more. */
function begins(first: usize): bool {
  const four = fourOf(first);
  if (bit(FOURS, four >>> 15) && (isThere(first, four >>> 18, 0) || isThere(first, sixOf(first, four) >>> 18, 0))) return true;
  const three = threeOf(first);
  return bit(HEADS, three >>> 16) && isThere(first, three >>> 18, 0);
}

/** Whether one of the prefixes of a slot truly stands at a word, and what follows it may do so. */
function isThere(first: usize, slot: u32, tail: u32): bool {
  const offset: usize = load<u32>(prefixes + (slot << 2));
  if (offset == 0) return false;
  let entry = prefixes + offset;
  for (let length: u32 = load<u8>(entry); length != 0; length = load<u8>(entry)) {
    const flags: u32 = load<u8>(entry, 2);
    if ((flags & 2) == tail) {
      const from = first - load<u8>(entry, 1);
      const fold: u32 = flags & 1;
      let same: u32 = 0;
      while (same < length) {
        let byte: u32 = load<u8>(from + same);
        if (fold != 0 && byte - 0x41 < 26) byte |= 0x20;
        if (byte != <u32>load<u8>(entry + LETTERS + same)) break;
        same++;
      }
      if (same == length && goesOn(from + length, entry)) return true;
    }
    entry += LETTERS + length;
  }
  return false;
}

/** Whether what an entry says of what follows its prefix is so. */
function goesOn(at: usize, entry: usize): bool {
  const within = setOf(load<u8>(entry, 3));
  for (const end = at + load<u8>(entry, 4); at < end; at++) if (!load<u8>(within + load<u8>(at))) return false;
  const next: usize = load<u8>(entry, 5);
  if (next == 0) return true;
  const end = at + FURTHEST;
  while (at < end && load<u8>(within + load<u8>(at))) at++;
  return at == end || load<u8>(setOf(next) + load<u8>(at)) != 0;
}

@inline
function setOf(number: usize): usize {
  return prefixes + SETS + (number << 8);
}
