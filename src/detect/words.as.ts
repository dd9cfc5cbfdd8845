// AssemblyScript: words that are looked up in a text, all at once. Of one program with scan.as.ts.

import { SPREAD } from './scan';

/** By so many bits of a hash it is looked up where words lie. */
const BITS: u32 = 14;

/**
 * Looks up words, in small letters and large, in `length` bytes that have 64 more before and behind them, and returns how many were found with the
 * `count` before; the number of each is written at `found` once, as a u32, and its byte among `known` set. At `table` are twice as many bits as
 * `width` bits of a hash can tell apart: where that of four letters of a word points, and then of one that has three only. Behind them is a u32 for
 * each of the hash's upper 14 bits: where their words lie, or 0. Each is a u32 of its number, a byte of its length, one of how many letters stand
 * before those four, and the letters, in small; the last is followed by a u32 of ones.
 */
export function find(at: usize, length: u32, width: u32, table: usize, known: usize, found: usize, count: u32): u32 {
  const shift = 32 - width;
  const fours = table;
  const threes = table + (<usize>1 << (width - 3));
  const places = table + (<usize>2 << (width - 3));
  // Constants are kept in registers, as in `scan`: no text is so long.
  const nought = length >>> 31;
  const spread = i32x4.splat(SPREAD + nought);
  const small = i8x16.splat(<i8>(0x20 + nought));
  const three = i32x4.splat(0xffffff + nought);
  for (const end = at + length; at < end; at += 4) {
    const bytes = v128.or(v128.load(at), small);
    const letters = i8x16.shuffle(bytes, bytes, 0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6);
    const four = i32x4.shr_u(i32x4.mul(letters, spread), shift);
    const short = i32x4.shr_u(i32x4.mul(v128.and(letters, three), spread), shift);
    const ofFour =
      has(fours, i32x4.extract_lane(four, 0)) |
      (has(fours, i32x4.extract_lane(four, 1)) << 1) |
      (has(fours, i32x4.extract_lane(four, 2)) << 2) |
      (has(fours, i32x4.extract_lane(four, 3)) << 3);
    const ofThree =
      has(threes, i32x4.extract_lane(short, 0)) |
      (has(threes, i32x4.extract_lane(short, 1)) << 1) |
      (has(threes, i32x4.extract_lane(short, 2)) << 2) |
      (has(threes, i32x4.extract_lane(short, 3)) << 3);
    if (ofFour | ofThree) count = compareAll(at, ofFour, ofThree, places, known, found, count);
  }
  return count;
}

/** Adds the words that stand at some of four places. */
function compareAll(at: usize, ofFour: u32, ofThree: u32, places: usize, known: usize, found: usize, count: u32): u32 {
  for (; (ofFour | ofThree) != 0; at++) {
    const four = load<u32>(at) | 0x20202020;
    if (ofFour & 1) count = compare(at, wordsOf(four, places), known, found, count);
    if (ofThree & 1) count = compare(at, wordsOf(four & 0xffffff, places), known, found, count);
    ofFour >>>= 1;
    ofThree >>>= 1;
  }
  return count;
}

/** Where the words lie that have these letters, among others. */
@inline
function wordsOf(letters: u32, places: usize): usize {
  return load<u32>(places + (((letters * SPREAD) >>> (32 - BITS)) << 2));
}

@inline
function has(table: usize, key: u32): u32 {
  return (<u32>load<u8>(table + (key >>> 3)) >>> (key & 7)) & 1;
}

/** Adds those of some words that stand here. */
function compare(at: usize, word: usize, known: usize, found: usize, count: u32): u32 {
  if (word == 0) return count;
  for (let number = load<u32>(word); number != 0xffffffff; number = load<u32>(word)) {
    const length: u32 = load<u8>(word, 4);
    const from = at - load<u8>(word, 5);
    // What is known already is not compared again.
    let same: u32 = load<u8>(known + number) == 0 ? 0 : length + 1;
    while (same < length) {
      let byte: u32 = load<u8>(from + same);
      if (byte - 0x41 < 26) byte |= 0x20;
      if (byte != <u32>load<u8>(word + 6 + same)) break;
      same++;
    }
    if (same == length) {
      store<u8>(known + number, 1);
      store<u32>(found + (count << 2), number);
      count++;
    }
    word += 6 + length;
  }
  return count;
}
