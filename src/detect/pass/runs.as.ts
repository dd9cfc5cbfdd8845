// AssemblyScript: runs that look drawn by lot. Of one program with scan.as.ts.

import { hit, isInWord, isLetter, pair, text } from './memory';

const RUN_MARK: u32 = 0x80000000;

/** How much of the word that a run is in is looked at, before it and behind it. */
const BESIDE: u32 = 64;

/** A run of fewer, in letters of one case, is a name. */
const SHORT: u32 = 16;

/**
 * Whether a run looks drawn by lot: its neighbours are not those of words, and a short one has more than letters of one case.
 * A UUID's last group is too short to tell and always passes; a number in digits alone, or in hexadecimal behind 0x, never does.
 */
export function ifDrawn(start: u32): void {
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
