// AssemblyScript, compiled to WebAssembly by scripts/build.ts. One pass over raw bytes finds the only places where a token can be:
//   a word (8 or more of A-Z a-z 0-9 _ -) that begins with a known prefix, or stands right behind one that ends in another character (SG. dp.pt.),
//   a run (12 or more of A-Z a-z 0-9) that looks drawn by lot,
//   a "://",
//   a "ssw" or "pwd", as in password, passwd and PWD,
//   a "Q~", as in the client secrets of Azure.
// Everything else, 99 % of what there is, is never looked at again.
//
// Memory: `text` has 64 bytes of nothing before it, and room for 64 after it, which are made zero.
// `tables` are of 65,536 bits. One is set where the hash of a prefix of three bytes points (0), or of its first four, large or small the last of them
// (40,960; of 131,072 bits). If it has six or more, the fourth to sixth are looked up as well (8,192). The next (16,384) is of the three bytes before
// a word; and one (24,576) of what gives a word to a name (`= "`): it is hit if it has a digit and does not look like a name itself. Both are one
// besides (32,768), since one look-up is quicker than two. Behind them is room for what is to be looked at closer; and 65,536 signed bytes: how
// much commoner two neighbours are in code than in a drawn text, in quarter bits.
// Hits are written at `out` as pairs of u32: start and end; for a run the top bit of the end is set, for a value the one below; for a "://"
// the end is 0, and for a password's name or a "Q~" 1: at its w or ~.
//
// `prefixes` tells whether a prefix truly stands there: 16,384 u32 for the upper bits of the same hashes, where their prefixes lie behind it, or 0;
// then sets of 256 bytes, and the prefixes. Each is a byte of its length (0 ends them), of how much of it stands before the word, of flags (1: in
// small letters and large; 2: it is the three bytes before the word that have the hash), of which of the sets follows it, and for how long, and of
// which what is behind all of those, or 0; the number of its kind of token, as a u32; then its letters.

import { alphanumeric, any, behindSOrP, bits, colonSlash, either, flatten, longRuns, longWords } from './lanes';

/** Odd numbers that spread the bits of what is looked up over those of a place in a table. The same are in sieve/text.ts. */
export const SPREAD: u32 = 0x9e3779b1;
const SPREAD_NEXT: u32 = 0x85ebca6b;

const HEADS: usize = 0;
const TAILS: usize = 8192;
const GIVERS: usize = 16_384;
const BEHIND: usize = 24_576;
const FOURS: usize = 32_768;
const WORDS: usize = 57_344;
const RUNS: usize = 61_440;
const PAIRS: usize = 65_536;

/** In what is known of prefixes, and in an entry of it. */
const SETS: usize = 65_536;
const LETTERS: usize = 10;

const RUN_MARK: u32 = 0x80000000;
const VALUE_MARK: u32 = 0x40000000;
const LONGEST_VALUE: u32 = 80;

/** How much of the word that a run is in is looked at, before it and behind it. */
const BESIDE: u32 = 64;

/** What ends those that follow a prefix is looked for so far. */
const FURTHEST: usize = 256;

/** A run of fewer, in letters of one case, is a name. */
const SHORT: u32 = 16;

/** So many bytes are looked through before what begins in them is looked at closer: 4,096 bytes have room for all of that. */
const PART: u32 = 8192;

let hits: u32 = 0;
let out: usize = 0;
let text: usize = 0;
let tables: usize = 0;
let prefixes: usize = 0;

/** Scans `length` bytes and returns the number of hits: eight bytes have six at most, each of which takes eight. */
export function scan(at: usize, length: u32, tablesAt: usize, prefixesAt: usize, hitsAt: usize): u32 {
  text = at;
  tables = tablesAt;
  prefixes = prefixesAt;
  out = hitsAt;
  hits = 0;
  for (let behind: u32 = 0; behind < 64; behind += 16) v128.store(at + length + behind, i8x16.splat(0));
  // V8 makes a constant anew wherever it is used, which took a third of all time; what it cannot know before, it keeps in a register. No text is so long.
  const nought = length >>> 31;
  const small = i8x16.splat(<i8>(nought + 0x20));
  const toLetters = i8x16.splat(<i8>(nought + 0x7f - 0x7a));
  const notLetters = i8x16.splat(<i8>(nought + 0x7f - 26));
  const toDigits = i8x16.splat(<i8>(nought + 0x7f - 0x39));
  const notDigits = i8x16.splat(<i8>(nought + 0x7f - 10));
  const dash = i8x16.splat(<i8>(nought + 0x2d));
  const underscore = i8x16.splat(<i8>(nought + 0x5f));
  const colon = i8x16.splat(<i8>(nought + 0x3a));
  const slash = i8x16.splat(<i8>(nought + 0x2f));
  const s = i8x16.splat(<i8>(nought + 0x73));
  const p = i8x16.splat(<i8>(nought + 0x70));
  const w = i8x16.splat(<i8>(nought + 0x77));
  const tilde = i8x16.splat(<i8>(nought + 0x7e));
  // Of the block before, which is looked at once it is known how its last words go on; and the last bits of the one before that.
  let letters: u64 = 0;
  let wide: u64 = 0;
  let lettersBefore: u64 = 0;
  let wideBefore: u64 = 0;
  let words = tables + WORDS;
  let runs = tables + RUNS;
  for (let block: u32 = 0; block < length + 64; block += 64) {
    let nextLetters: u64 = 0;
    let nextWide: u64 = 0;
    if (block < length) {
      const at = text + block;
      const a = v128.load(at);
      const b = v128.load(at, 16);
      const c = v128.load(at, 32);
      const d = v128.load(at, 48);
      nextLetters = bits(
        alphanumeric(a, small, toLetters, notLetters, toDigits, notDigits),
        alphanumeric(b, small, toLetters, notLetters, toDigits, notDigits),
        alphanumeric(c, small, toLetters, notLetters, toDigits, notDigits),
        alphanumeric(d, small, toLetters, notLetters, toDigits, notDigits),
      );
      nextWide =
        nextLetters |
        bits(
          either(a, dash, underscore),
          either(b, dash, underscore),
          either(c, dash, underscore),
          either(d, dash, underscore),
        );
      if (v128.any_true(any(either(a, colon, tilde), either(b, colon, tilde), either(c, colon, tilde), either(d, colon, tilde)))) {
        const ofA = colonSlash(at, colon, slash);
        const ofB = colonSlash(at + 16, colon, slash);
        const ofC = colonSlash(at + 32, colon, slash);
        const ofD = colonSlash(at + 48, colon, slash);
        if (v128.any_true(any(ofA, ofB, ofC, ofD))) schemes(bits(ofA, ofB, ofC, ofD), block);
        tildes(bits(i8x16.eq(a, tilde), i8x16.eq(b, tilde), i8x16.eq(c, tilde), i8x16.eq(d, tilde)), block);
      }
      const ofA = behindSOrP(at, small, w, s, p);
      const ofB = behindSOrP(at + 16, small, w, s, p);
      const ofC = behindSOrP(at + 32, small, w, s, p);
      const ofD = behindSOrP(at + 48, small, w, s, p);
      if (v128.any_true(any(ofA, ofB, ofC, ofD))) passwords(bits(ofA, ofB, ofC, ofD), block);
    }
    words = flatten(longWords(wide, nextWide) & ~((wide << 1) | wideBefore), block - 64, words);
    const longOnes = longRuns(letters, nextLetters) & ~((letters << 1) | lettersBefore);
    if (longOnes != 0) runs = flatten(longOnes, block - 64, runs);
    wideBefore = wide >>> 63;
    lettersBefore = letters >>> 63;
    wide = nextWide;
    letters = nextLetters;
    if ((block & (PART - 1)) == 0 || block >= length) {
      for (let word = tables + WORDS; word < words; word += 4) ifPrefixed(load<u32>(word));
      for (let run = tables + RUNS; run < runs; run += 4) ifDrawn(load<u32>(run));
      words = tables + WORDS;
      runs = tables + RUNS;
    }
  }
  return hits;
}

/** The names of passwords, at each w behind an s or a p. */
function passwords(mask: u64, block: u32): void {
  for (; mask != 0; mask &= mask - 1) {
    const at = block + <u32>ctz(mask);
    if ((load<u8>(text + at - 1) | 0x20) == 0x73) {
      if ((load<u8>(text + at - 2) | 0x20) == 0x73) hit(at, 1);
    } else if ((load<u8>(text + at, 1) | 0x20) == 0x64) hit(at, 1);
  }
}

/** The "Q~", at each tilde. */
@inline
function tildes(mask: u64, block: u32): void {
  for (; mask != 0; mask &= mask - 1) {
    const at = block + <u32>ctz(mask);
    if (load<u8>(text + at - 1) == 0x51) hit(at, 1);
  }
}

/** The "://", at each colon before a slash. */
function schemes(mask: u64, block: u32): void {
  for (; mask != 0; mask &= mask - 1) {
    const at = block + <u32>ctz(mask);
    if (load<u8>(text + at, 2) == 0x2f) hit(at, 0);
  }
}

/** A known prefix may stand behind what is left of an escape: \n, \u0022, %22. */
@inline
function ifPrefixed(start: u32): void {
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

/** Where a word ends. */
function endOf(start: u32): u32 {
  let end = start;
  while (true) {
    const byte: u32 = load<u8>(text + end);
    if (!isInWord(byte)) return end;
    end++;
  }
  return end;
}

@inline
function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10;
}

@inline
function isInWord(byte: u32): bool {
  return isLetter(byte) || byte == 0x2d || byte == 0x5f;
}

/** How much commoner two neighbours are in code than in a drawn text. */
@inline
function pair(one: u32, other: u32): i32 {
  return load<i8>(tables + PAIRS + ((one << 8) | other));
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

@inline
function bit(table: usize, place: u32): u32 {
  return (<u32>load<u8>(tables + table + (place >>> 3)) >>> (place & 7)) & 1;
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

/**
 * Whether a run looks drawn by lot: its neighbours are not those of words, and a short one has more than letters of one case.
 * A UUID's last group is too short to tell and always passes; a number in digits alone, or in hexadecimal behind 0x, never does.
 */
function ifDrawn(start: u32): void {
  const first = text + start;
  if (load<u8>(first) == 0x30 && (load<u8>(first, 1) | 0x20) == 0x78) return;
  let score: i32 = 0;
  let before: u32 = load<u8>(first);
  let kinds: u32 = 1 << (before >>> 5); // 2: a digit, 4: a large letter, 8: a small one
  let end = start + 1;
  for (let byte: u32 = load<u8>(text + end); isLetter(byte); byte = load<u8>(text + ++end)) {
    if (end - start < 64) {
      score += pair(before, byte);
      kinds |= 1 << (byte >>> 5);
    }
    before = byte;
  }
  const length = end - start < 64 ? end - start : 64;
  const isLastOfUuid =
    end - start == 12 && start >= 24 && load<u8>(first - 1) == 0x2d && load<u8>(first - 6) == 0x2d && load<u8>(first - 11) == 0x2d;
  const isMixed = length < SHORT ? kinds != 2 && kinds != 4 && kinds != 8 : kinds != 2;
  if (isLastOfUuid || (isMixed && score < <i32>length && !isInName(start, end))) hit(start, end | RUN_MARK);
}

/** Whether what dashes and underscores join a run to makes a name of the whole: `MSG_FRAME5RESERVED_POS`. */
function isInName(start: u32, end: u32): bool {
  let first = start;
  while (start - first < BESIDE && isInWord(load<u8>(text + first - 1))) first--;
  let last = end;
  while (last - end < BESIDE && isInWord(load<u8>(text + last))) last++;
  if (first == start && last == end) return false;
  let score: i32 = 0;
  for (let at = text + first + 1; at < text + last; at++) score += pair(load<u8>(at - 1), load<u8>(at));
  return score >= <i32>(first - last);
}

function hit(start: u32, end: u32): void {
  const at = out + ((<usize>hits) << 3);
  store<u32>(at, start);
  store<u32>(at, end, 4);
  hits++;
}

/** Whether one of `length` bytes is nought. They have 64 more behind them. */
export function hasNought(at: usize, length: u32): bool {
  const nothing = i8x16.splat(0);
  for (const end = at + length; at < end; at += 16) {
    const found: u32 = i8x16.bitmask(i8x16.eq(v128.load(at), nothing));
    if (found != 0) return at + <u32>ctz(found) < end;
  }
  return false;
}
