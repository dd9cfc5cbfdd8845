// AssemblyScript: what scan.as.ts asks of 16 bytes at once, and of 64 as bits. Of one program with it.

/** Moved up so that the last of them is the greatest signed byte: one comparison tells. */
@inline
export function alphanumeric(bytes: v128, small: v128, toLetters: v128, notLetters: v128, toDigits: v128, notDigits: v128): v128 {
  return v128.or(
    i8x16.gt_s(i8x16.add(v128.or(bytes, small), toLetters), notLetters),
    i8x16.gt_s(i8x16.add(bytes, toDigits), notDigits),
  );
}

@inline
export function either(bytes: v128, one: v128, other: v128): v128 {
  return v128.or(i8x16.eq(bytes, one), i8x16.eq(bytes, other));
}

@inline
export function any(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.or(a, b), v128.or(c, d));
}

/** The lanes of four as bits. */
@inline
export function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a)) |
    (<u64>(<u32>i8x16.bitmask(b)) << 16) |
    (<u64>(<u32>i8x16.bitmask(c)) << 32) |
    (<u64>(<u32>i8x16.bitmask(d)) << 48)
  );
}

/** A colon before a slash. */
@inline
export function colonSlash(at: usize, colon: v128, slash: v128): v128 {
  return v128.and(i8x16.eq(v128.load(at), colon), i8x16.eq(v128.load(at, 1), slash));
}

/** A w behind an s or a p. */
@inline
export function behindSOrP(at: usize, small: v128, w: v128, s: v128, p: v128): v128 {
  return v128.and(i8x16.eq(v128.or(v128.load(at), small), w), either(v128.or(v128.load(at - 1), small), s, p));
}

/** Where four bits in a row begin, in 64 and those behind them. */
@inline
function fours(own: u64, next: u64): u64 {
  const two = own & ((own >>> 1) | (next << 63));
  return two & ((two >>> 2) | ((next & (next >>> 1)) << 62));
}

/** The same for eight. */
@inline
export function longWords(own: u64, next: u64): u64 {
  const four = fours(own, next);
  return four & ((four >>> 4) | (fours(next, 0) << 60));
}

/** The same for twelve. */
@inline
export function longRuns(own: u64, next: u64): u64 {
  const four = fours(own, next);
  const nextFour = fours(next, 0);
  return four & ((four >>> 4) | (nextFour << 60)) & ((four >>> 8) | (nextFour << 56));
}

/** Writes down where the bits of a mask are: no more than four without a look at how many there are, since to guess that costs more. */
@inline
export function flatten(mask: u64, block: u32, to: usize): usize {
  const count = <u32>popcnt(mask);
  store<u32>(to, block + <u32>ctz(mask));
  mask &= mask - 1;
  store<u32>(to, block + <u32>ctz(mask), 4);
  mask &= mask - 1;
  if (count > 2) {
    for (let nth: usize = 8; mask != 0; nth += 4) {
      store<u32>(to + nth, block + <u32>ctz(mask));
      mask &= mask - 1;
    }
  }
  return to + (count << 2);
}
