// AssemblyScript: where a scan's text, tables and hits lie, and what all parts of it ask of them. Of one program with scan.as.ts.

/** An odd number that spreads the bits of what is looked up over those of a place in a table. The same is in sieve/text.ts. */
export const SPREAD: u32 = 0x9e3779b1;

const PAIRS: usize = 65_536;

export let text: usize = 0;
export let tables: usize = 0;
export let prefixes: usize = 0;
export let hits: u32 = 0;
let out: usize = 0;

/** Begins a scan. */
export function lay(textAt: usize, tablesAt: usize, prefixesAt: usize, hitsAt: usize): void {
  text = textAt;
  tables = tablesAt;
  prefixes = prefixesAt;
  out = hitsAt;
  hits = 0;
}

/** Adds one: see scan.as.ts. */
export function hit(start: u32, end: u32): void {
  const at = out + ((<usize>hits) << 3);
  store<u32>(at, start);
  store<u32>(at, end, 4);
  hits++;
}

/** Of a table, in its lowest bit. */
@inline
export function bit(table: usize, place: u32): u32 {
  return (<u32>load<u8>(tables + table + (place >>> 3)) >>> (place & 7)) & 1;
}

/** How much commoner two neighbours are in code than in a drawn text. */
@inline
export function pair(one: u32, other: u32): i32 {
  return load<i8>(tables + PAIRS + ((one << 8) | other));
}

/** A letter or a digit. */
@inline
export function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10;
}

@inline
export function isInWord(byte: u32): bool {
  return isLetter(byte) || byte == 0x2d || byte == 0x5f;
}

/** Where a word ends. */
export function endOf(start: u32): u32 {
  let end = start;
  while (true) {
    const byte: u32 = load<u8>(text + end);
    if (!isInWord(byte)) return end;
    end++;
  }
  return end;
}
