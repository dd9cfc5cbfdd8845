// AssemblyScript: words that are looked up in a text, all at once. Of one program with scan.as.ts.

import { SPREAD } from './memory';

/** By so many bits of a hash it is looked up where words lie. */
const BITS: u32 = 14;

/**
 * Looks up words, in small letters and large, in `length` bytes that have 64 more before and behind them, and returns how many were found with the
 * `count` before; the number of each is written at `found` once, as a u32, and its byte among `known` set. At `table` are as many bits as `width` bits
 * of a hash can tell apart: where that of four letters of a word points, or of one that has three only and whatever follows it. Behind them is a
 * u32 for each of the upper 14 bits of the hash of the four or three: where their words lie, or 0. Each is a u32 of its number, a byte of its
 * length, one of how many letters stand before those four, and the letters, in small; the last is followed by a u32 of ones.
 */
export function find(at: usize, length: u32, width: u32, table: usize, known: usize, found: usize, count: u32): u32 {
  const shift = 32 - width;
  const places = table + (<usize>1 << (width - 3));
  // Constants are kept in registers, as in `scan`: no text is so long.
  const nought = length >>> 31;
  const spread = i32x4.splat(SPREAD + nought);
  const small = i8x16.splat(<i8>(0x20 + nought));
  for (const end = at + length; at < end; at += 4) {
    const bytes = v128.or(v128.load(at), small);
    const letters = i8x16.shuffle(bytes, bytes, 0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6);
    const keys = i32x4.shr_u(i32x4.mul(letters, spread), shift);
    const marks =
      mark(table, i32x4.extract_lane(keys, 0)) |
      mark(table, i32x4.extract_lane(keys, 1)) |
      mark(table, i32x4.extract_lane(keys, 2)) |
      mark(table, i32x4.extract_lane(keys, 3));
    if (marks & 1) for (let next: usize = 0; next < 4; next++) count = compareAt(at + next, shift, table, places, known, found, count);
  }
  return count;
}

/** In its lowest bit. */
@inline
function mark(table: usize, key: u32): u32 {
  return <u32>load<u8>(table + (key >>> 3)) >>> (key & 7);
}

/** Adds the words that stand at a place. */
function compareAt(at: usize, shift: u32, table: usize, places: usize, known: usize, found: usize, count: u32): u32 {
  const four = load<u32>(at) | 0x20202020;
  if (!(mark(table, (four * SPREAD) >>> shift) & 1)) return count;
  count = compare(at, wordsOf(four, places), known, found, count);
  return compare(at, wordsOf(four & 0xffffff, places), known, found, count);
}

/** Where the words lie that have these letters, among others. */
@inline
function wordsOf(letters: u32, places: usize): usize {
  return load<u32>(places + (((letters * SPREAD) >>> (32 - BITS)) << 2));
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
