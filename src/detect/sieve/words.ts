import { append } from '../../lists.ts';
import { instance } from './instance.ts';
import { placeOf, three } from './text.ts';

/** Words that are looked up in texts, all at once: the cost grows with the text, and not with the number of words. */
export interface Words {
  /** Calls back with each number of which a word begins in a stretch of text, in small letters or large; with one that has several words, for each of them. */
  gather(text: Buffer, from: number, to: number, found: (index: number) => void): void;
}

/** So much is looked at at once, and so much behind it, since a word that begins in it may go on. */
const CHUNK = 1 << 16;
const BEHIND = 64;

/** Memory: two bit tables and one of places, then the words, which of them were found, their numbers, and the text. See `find` in `scan.as.ts`. */
const FOURS = 0;
const THREES = 8192;
const PLACES = 16_384;
const WORDS = PLACES + 4 * 65_536;

const END = 0xffff_ffff;

/** Words of three letters or more, and whose they are. */
export function wordsOf(wanted: readonly (readonly [index: number, words: readonly string[]])[]): Words {
  const owners = new Map<string, number[]>();
  for (const [index, words] of wanted) for (const word of words) append(owners, word.toLowerCase().slice(0, BEHIND - 4), index);
  const buckets = new Map<number, { bytes: Buffer; number: number }[]>();
  const fours = Buffer.alloc(8192);
  const threes = Buffer.alloc(8192);
  let size = 0;
  for (const [number, word] of [...owners.keys()].entries()) {
    const bytes = Buffer.from(word, 'latin1');
    const head = bytes.subarray(0, 4).map((byte) => byte | 0x20);
    const place = placeOf(three(head, 0) | ((head[3] ?? 0) << 24));
    const table = bytes.length > 3 ? fours : threes;
    table[place >> 3]! |= 1 << (place & 7);
    append(buckets, place, { bytes, number });
    size += bytes.length + 4;
  }
  const known = WORDS + size + 4 * buckets.size;
  const found = (known + owners.size + 3) & ~3;
  const text = found + 4 * owners.size;
  const { bytes, exports } = instance(text + CHUNK + BEHIND);
  const memory = Buffer.from(bytes.buffer);
  memory.set(fours, FOURS);
  memory.set(threes, THREES);
  let at = WORDS;
  for (const [place, own] of buckets) {
    memory.writeUInt32LE(at, PLACES + 4 * place);
    for (const { bytes: letters, number } of own) {
      memory.writeUInt32LE(number + letters.length * (1 << 24), at);
      at = 4 + at + letters.copy(memory, at + 4);
    }
    at = memory.writeUInt32LE(END, at);
  }
  const numbers = new Uint32Array(memory.buffer, found, owners.size);
  const indexes = [...owners.values()];
  return {
    gather(of, from, to, call) {
      let count = 0;
      for (let at = from; at < to; at += CHUNK) {
        const length = Math.min(CHUNK, to - at);
        const copied = of.copy(memory, text, at, Math.min(at + length + BEHIND, of.length));
        memory.fill(0, text + copied, text + length + BEHIND);
        count = exports.find(text, length, FOURS, THREES, PLACES, known, found, count);
      }
      for (let nth = 0; nth < count; nth++) {
        memory[known + numbers[nth]!] = 0;
        for (const index of indexes[numbers[nth]!]!) call(index);
      }
    },
  };
}
