import { append } from '../../lists.ts';
import { instance } from './instance.ts';
import { pairTable } from './neighbours.ts';
import { placeOf } from './text.ts';

/** Words that are looked up in texts, all at once: the cost grows with the text, and not with the number of words. */
export interface Words {
  /** Calls back with each number of which a word begins in a stretch of text, in small letters or large; with one that has several words, for each of them. */
  gather(text: Buffer, from: number, to: number, found: (index: number) => void): void;
}

/** So much is looked at at once, and so much around it, since a word may reach over its ends. */
const CHUNK = 1 << 16;
const AROUND = 64;

/** Memory: two bit tables and one of places, then the words, which of them were found, their numbers, and the text. See `find` in `scan.as.ts`. */
const FOURS = 0;
const THREES = 8192;
const PLACES = 16_384;
const WORDS = PLACES + 4 * 65_536;

const END = 0xffff_ffff;

/** Words of three letters or more, and whose they are. */
export function wordsOf(wanted: readonly (readonly [index: number, words: readonly string[]])[]): Words {
  const owners = new Map<string, number[]>();
  for (const [index, words] of wanted) for (const word of words) append(owners, word.toLowerCase().slice(0, AROUND - 4), index);
  const buckets = new Map<number, Buffer[]>();
  const fours = Buffer.alloc(8192);
  const threes = Buffer.alloc(8192);
  let size = 0;
  for (const [number, word] of [...owners.keys()].entries()) {
    const letters = Buffer.from(word, 'latin1');
    const before = anchorOf(letters);
    const [a, b, c, d = 0] = letters.subarray(before, before + 4).map((byte) => byte | 0x20);
    const place = placeOf(a! | (b! << 8) | (c! << 16) | (d << 24));
    const table = letters.length > 3 ? fours : threes;
    table[place >> 3]! |= 1 << (place & 7);
    const entry = Buffer.concat([Buffer.alloc(6), letters]);
    entry.writeUInt32LE(number);
    entry[4] = letters.length;
    entry[5] = before;
    append(buckets, place, entry);
    size += entry.length;
  }
  const known = WORDS + size + 4 * buckets.size;
  const found = (known + owners.size + 3) & ~3;
  const text = found + 4 * owners.size + AROUND;
  const { bytes, exports } = instance(text + CHUNK + AROUND);
  const memory = Buffer.from(bytes.buffer);
  memory.set(fours, FOURS);
  memory.set(threes, THREES);
  let at = WORDS;
  for (const [place, entries] of buckets) {
    memory.writeUInt32LE(at, PLACES + 4 * place);
    for (const entry of entries) at += entry.copy(memory, at);
    at = memory.writeUInt32LE(END, at);
  }
  const numbers = new Uint32Array(memory.buffer, found, owners.size);
  const indexes = [...owners.values()];
  return {
    gather(of, from, to, call) {
      let count = 0;
      for (let at = from; at < to; at += CHUNK) {
        const length = Math.min(CHUNK, to - at);
        const before = Math.min(AROUND, at);
        memory.fill(0, text - AROUND, text - before);
        const copied = of.copy(memory, text - before, at - before, Math.min(at + length + AROUND, of.length));
        memory.fill(0, text - before + copied, text + length + AROUND);
        count = exports.find(text, length, FOURS, THREES, PLACES, known, found, count);
      }
      for (let nth = 0; nth < count; nth++) {
        memory[known + numbers[nth]!] = 0;
        for (const index of indexes[numbers[nth]!]!) call(index);
      }
    },
  };
}

/** The four letters of a word that are rarest in code, since it is those that are looked for. */
function anchorOf(letters: Uint8Array): number {
  const pairs = pairTable();
  let best = 0;
  let least = Infinity;
  for (let at = 0; at + 4 <= letters.length; at++) {
    let sum = 0;
    for (let next = at + 1; next < at + 4; next++) sum += pairs[(letters[next - 1]! << 8) | letters[next]!]! || COMMON;
    if (sum < least) [best, least] = [at, sum];
  }
  return best;
}

/** What has a character that is neither letter nor digit counts as so common. */
const COMMON = 8;
