// AssemblyScript, compiled to WebAssembly by scripts/build.ts. One pass over raw bytes finds the only places where a token can be:
//   a word (10 or more of A-Z a-z 0-9 _ -) that begins with a known prefix, or stands right behind one that ends in another character (SG. dp.pt.),
//   a run (12 or more of A-Z a-z 0-9) that looks drawn by lot,
//   a "://",
//   a "ssw" or "pwd", as in password, passwd and PWD.
// Everything else, 99 % of what there is, is never looked at again.
//
// Memory: `text` has one byte before it that is no letter, and 64 bytes after it that are zero.
// `prefixes` is 65,536 bytes: 1 where the hash of a prefix's first three bytes points, 2 where that of the three bytes before a word does;
// 8 and 4 where the fourth byte, or the fourth to sixth, are to be looked up too, in the 65,536 bytes before it.
// `pairs` is 65,536 signed bytes: how much commoner two neighbours are in code than in a drawn text, in quarter bits.
// Hits are written at `out` as pairs of u32: start and end; for a run the top bit of the end is set; for a "://" the end is 0,
// and for a password's name 1.

const WORD: u32 = 10;
const RUN: u32 = 12;
const RUN_MARK: u32 = 0x80000000;

let hits: u32 = 0;
let out: usize = 0;
let text: usize = 0;
let prefixes: usize = 0;
let pairs: usize = 0;

/** Scans `length` bytes and returns the number of hits. `room` hits fit; a text of n bytes gives at most n / 3. */
export function scan(at: usize, length: u32, prefixTable: usize, pairTable: usize, hitsAt: usize): u32 {
  text = at;
  prefixes = prefixTable;
  pairs = pairTable;
  out = hitsAt;
  hits = 0;
  let word: u32 = 0; // how much of a word, and of a run, reaches the beginning of this block
  let run: u32 = 0;
  for (let block: u32 = 0; block < length + 64; block += 64) {
    let letters: u64 = 0;
    let wide: u64 = 0;
    if (block < length) {
      const at = text + block;
      const a = v128.load(at);
      const b = v128.load(at, 16);
      const c = v128.load(at, 32);
      const d = v128.load(at, 48);
      const la = alphanumeric(a);
      const lb = alphanumeric(b);
      const lc = alphanumeric(c);
      const ld = alphanumeric(d);
      letters = bits(la) | (bits(lb) << 16) | (bits(lc) << 32) | (bits(ld) << 48);
      wide = letters | bits(joining(a)) | (bits(joining(b)) << 16) | (bits(joining(c)) << 32) | (bits(joining(d)) << 48);
      const colon = i8x16.splat(0x3a);
      const colons = v128.or(v128.or(i8x16.eq(a, colon), i8x16.eq(b, colon)), v128.or(i8x16.eq(c, colon), i8x16.eq(d, colon)));
      if (v128.any_true(colons)) schemes(block);
      const ws = bits(w(a)) | (bits(w(b)) << 16) | (bits(w(c)) << 32) | (bits(w(d)) << 48);
      if (ws != 0) passwords(ws, block);
    }
    word = words(wide, block, word);
    run = runs(letters, block, run);
  }
  return hits;
}

// @ts-ignore: decorator
@inline
function alphanumeric(bytes: v128): v128 {
  return v128.or(
    i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)), i8x16.splat(26)),
    i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10)),
  );
}

// @ts-ignore: decorator
@inline
function joining(bytes: v128): v128 {
  return v128.or(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.eq(bytes, i8x16.splat(0x5f)));
}

// @ts-ignore: decorator
@inline
function bits(lanes: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(lanes));
}

// @ts-ignore: decorator
@inline
function w(bytes: v128): v128 {
  return i8x16.eq(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x77));
}

/** The names of passwords in a block that has a w. */
function passwords(mask: u64, block: u32): void {
  while (mask != 0) {
    const at = block + <u32>ctz(mask);
    const before: u32 = load<u8>(text + at - 1) | 0x20;
    if (before == 0x73) {
      if ((load<u8>(text + at - 2) | 0x20) == 0x73) hit(at, 1);
    } else if (before == 0x70 && (load<u8>(text + at, 1) | 0x20) == 0x64) hit(at, 1);
    mask &= mask - 1;
  }
}

/** The "://" in a block that has a colon. */
function schemes(block: u32): void {
  for (let lane: u32 = 0; lane < 64; lane += 16) {
    let colons: u32 = i8x16.bitmask(i8x16.eq(v128.load(text + block + lane), i8x16.splat(0x3a)));
    while (colons != 0) {
      const colon = block + lane + <u32>ctz(colons);
      if (load<u16>(text + colon, 1) == 0x2f2f) hit(colon, 0);
      colons &= colons - 1;
    }
  }
}

/** Reports the words that end in this block, and returns how much of one is open at its end. */
function words(mask: u64, block: u32, open: u32): u32 {
  if (mask == ~(<u64>0)) return open + 64;
  const head = <u32>ctz(~mask);
  if (open + head >= WORD) ifPrefixed(block - open, block + head);
  let inner = mask & ~(((<u64>1) << head) - 1);
  let long = inner & (inner >> 1);
  long &= long >> 2;
  long &= long >> 4;
  long &= (inner >> 8) & (inner >> 9);
  while (long != 0) {
    const start = <u32>ctz(long);
    const end = start + <u32>ctz(~(mask >> start));
    if (end >= 64) break;
    ifPrefixed(block + start, block + end);
    long &= ~(((<u64>1) << end) - 1);
  }
  return <u32>clz(~mask);
}

/** The same for runs. */
function runs(mask: u64, block: u32, open: u32): u32 {
  if (mask == ~(<u64>0)) return open + 64;
  const head = <u32>ctz(~mask);
  if (open + head >= RUN) ifDrawn(block - open, block + head);
  let inner = mask & ~(((<u64>1) << head) - 1);
  let long = inner & (inner >> 1);
  long &= long >> 2;
  long &= long >> 4;
  long &= (inner >> 8) & (inner >> 9) & (inner >> 10) & (inner >> 11);
  while (long != 0) {
    const start = <u32>ctz(long);
    const end = start + <u32>ctz(~(mask >> start));
    if (end >= 64) break;
    ifDrawn(block + start, block + end);
    long &= ~(((<u64>1) << end) - 1);
  }
  return <u32>clz(~mask);
}

/** A known prefix may stand behind what is left of an escape: \n, \u0022, %22. */
function ifPrefixed(start: u32, end: u32): void {
  const first = text + start;
  const before = load<u8>(first - 1);
  let skip: u32 = 0;
  if (before == 0x5c) skip = load<u8>(first) == 0x75 ? 5 : 1;
  else if (before == 0x25) skip = 2;
  if (heads(first + skip) || (skip != 0 && heads(first)) || (before >= 0x22 && known(first - 3) & 2)) hit(start, end);
}

/** Whether a word begins with a prefix: by its first three bytes, then by the fourth, or by the fourth to sixth, large or small. */
// @ts-ignore: decorator
@inline
function heads(first: usize): bool {
  const marks = known(first);
  if (marks & 1) return true;
  if ((marks & 12) == 0) return false;
  const three = ((<u32>load<u8>(first)) << 10) ^ ((<u32>load<u8>(first, 1)) << 5) ^ <u32>load<u8>(first, 2);
  const a: u32 = load<u8>(first, 3) | 0x20;
  if (marks & 8 && isMarked(a << 10, three)) return true;
  return (marks & 4) != 0 && isMarked((a << 10) ^ ((<u32>(load<u8>(first, 4) | 0x20)) << 5) ^ <u32>(load<u8>(first, 5) | 0x20), three);
}

function isMarked(rest: u32, three: u32): bool {
  return load<u8>(prefixes - 65536 + ((rest ^ (three << 3) ^ (three >> 9)) & 0xffff)) != 0;
}

function known(first: usize): u32 {
  const hash = (((<u32>load<u8>(first)) << 10) ^ ((<u32>load<u8>(first, 1)) << 5) ^ <u32>load<u8>(first, 2)) & 0xffff;
  return load<u8>(prefixes + hash);
}

/**
 * Whether a run looks drawn by lot: its neighbours are not those of words.
 * A UUID's last group is too short to tell and always passes; a number in digits alone, or in hexadecimal behind 0x, never does.
 */
function ifDrawn(start: u32, end: u32): void {
  const first = text + start;
  if (end - start == RUN && load<u8>(first - 1) == 0x2d && start >= 24 && load<u8>(first - 6) == 0x2d && load<u8>(first - 11) == 0x2d) {
    hit(start, end | RUN_MARK);
    return;
  }
  if (load<u8>(first) == 0x30 && (load<u8>(first, 1) | 0x20) == 0x78) return;
  const length = end - start < 64 ? end - start : 64;
  let score: i32 = 0;
  let letters: u32 = 0;
  let before: u32 = load<u8>(first);
  for (let i: u32 = 1; i < length; i++) {
    const byte: u32 = load<u8>(first + i);
    score += load<i8>(pairs + ((before << 8) | byte));
    letters |= byte & 0x40;
    before = byte;
  }
  if (letters != 0 && score < <i32>length) hit(start, end | RUN_MARK);
}

function hit(start: u32, end: u32): void {
  const at = out + ((<usize>hits) << 3);
  store<u32>(at, start);
  store<u32>(at, end, 4);
  hits++;
}
