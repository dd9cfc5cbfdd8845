// AssemblyScript, compiled to WebAssembly by scripts/wasm.ts. One pass over raw bytes finds the only places where a token can be:
//   a word (8 or more of A-Z a-z 0-9 _ -) that begins with a known prefix, or stands right behind one that ends in another character (SG. dp.pt.),
//   a run (12 or more of A-Z a-z 0-9) that looks drawn by lot,
//   a "://",
//   a "ssw" or "pwd", as in password, passwd and PWD,
//   a "Q~", as in the client secrets of Azure.
// Everything else, 99 % of what there is, is never looked at again.
//
// Memory: `text` has 64 bytes of nothing before it, and room for 64 after it, which are made zero.
// `tables` are of 65,536 bits. One is set where the hash of a prefix of three bytes points (at 0); or where that of three bytes before a word does
// (8,192), of a prefix, or (16,384) of what gives a word to a name (`= "`): it is hit if it has a digit and does not look like a name itself. Those two
// are one besides (24,576), since one look-up is quicker than two. The last (32,768), of 131,072 bits, is of the first four bytes of longer prefixes,
// the fourth in small letters. Behind them is room for what is to be looked at closer; and 65,536 signed bytes: how much commoner two neighbours are
// in code than in a drawn text, in quarter bits.
// Hits are written at `out` as pairs of u32: start and end; for a run the top bit of the end is set, for a value the one below; for a "://"
// the end is 0, and for a password's name or a "Q~" 1: at its w or ~.

import { alphanumeric, any, behindSOrP, bits, colonSlash, either, flatten, longRuns, longWords } from './lanes';
import { hit, hits, lay, tables, text } from './memory';
import { ifPrefixed } from './prefixes';
import { ifDrawn } from './runs';

const WORDS: usize = 49_152;
const RUNS: usize = 57_344;

/** So many bytes are looked through before what begins in them is looked at closer: 8,192 bytes have room for all of that. */
const PART: u32 = 8192;

/** Scans `length` bytes and returns the number of hits: eight bytes have six at most, each of which takes eight. */
export function scan(at: usize, length: u32, tablesAt: usize, prefixesAt: usize, hitsAt: usize): u32 {
  lay(at, tablesAt, prefixesAt, hitsAt);
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

/** Whether one of `length` bytes is nought. They have 64 more behind them. */
export function hasNought(at: usize, length: u32): bool {
  const nothing = i8x16.splat(0);
  for (const end = at + length; at < end; at += 16) {
    const found: u32 = i8x16.bitmask(i8x16.eq(v128.load(at), nothing));
    if (found != 0) return at + <u32>ctz(found) < end;
  }
  return false;
}
