import { append } from '../../lists.ts';
import { instance } from './instance.ts';
import { pairTable } from './neighbours.ts';
import { codes, mark, placeOf } from './text.ts';

/** Words that are looked up in texts, all at once: the cost grows with the text, and not with the number of words. */
export interface Words {
  /** Calls back with each number of which a word begins in a stretch of text, in small letters or large; with one that has several words, for each of them. */
  gather(text: Buffer, from: number, to: number, found: (index: number) => void): void;
}

/** So much is looked at at once, and so much around it, since a word may reach over its ends. */
const CHUNK = 1 << 16;
const AROUND = 64;

const END = 0xffff_ffff;

/** Words of three letters or more, and whose they are. */
export function wordsOf(wanted: readonly (readonly [index: number, words: readonly string[]])[]): Words {
  const owners = new Map<string, number[]>();
  for (const [index, words] of wanted) for (const word of words) append(owners, word.toLowerCase().slice(0, AROUND - 4), index);
  const words = [...owners.keys()];
  // So wide that few other letters have the same place.
  const width = Math.max(16, Math.ceil(Math.log2(words.length * 32)));
  const table = 1 << (width - 3);
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  // Memory: two tables of bits and one of places, then the words, which of them were found, their numbers, and the text. See `words.as.ts`.
  const [fours, threes, places, listed] = [0, table, 2 * table, 2 * table + 4 * 8 * table];
  const known = listed + letters + 10 * words.length;
  const found = (known + words.length + 3) & ~3;
  const text = found + 4 * words.length + AROUND;
  const { bytes, exports } = instance(text + CHUNK + AROUND);
  const memory = Buffer.from(bytes.buffer);
  const ofFour = memory.subarray(fours);
  const ofThree = memory.subarray(threes);
  let at = listed;
  let last = -1;
  for (const { word, number, before, place } of byPlace(words, width)) {
    if (place !== last) {
      if (last >= 0) at = memory.writeUInt32LE(END, at);
      memory.writeUInt32LE(at, places + 4 * place);
      last = place;
    }
    mark(word.length > 3 ? ofFour : ofThree, place);
    memory.writeUInt32LE(number, at);
    memory[at + 4] = word.length;
    memory[at + 5] = before;
    at += 6;
    for (let letter = 0; letter < word.length; letter++) memory[at++] = word.charCodeAt(letter);
  }
  if (last >= 0) memory.writeUInt32LE(END, at);
  const numbers = new Uint32Array(memory.buffer, found, words.length);
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
        count = exports.find(text, length, 32 - width, fours, threes, places, known, found, count);
      }
      for (let nth = 0; nth < count; nth++) {
        memory[known + numbers[nth]!] = 0;
        for (const index of indexes[numbers[nth]!]!) call(index);
      }
    },
  };
}

/** The words in the order of the places that they are looked up at. */
function byPlace(words: readonly string[], width: number): { word: string; number: number; before: number; place: number }[] {
  const placed = words.map((word, number) => {
    const before = anchorOf(word);
    const place = word.length > 3 ? placeOf(codes(word, before, 4) | 0x20202020, width) : placeOf(codes(word, 0, 3) | 0x202020, width);
    return { word, number, before, place };
  });
  return placed.sort((a, b) => a.place - b.place);
}

/** Where the four letters of a word begin that are rarest in code, since it is those that are looked for. */
function anchorOf(word: string): number {
  const pairs = pairTable();
  let best = 0;
  let least = Infinity;
  for (let at = 0; at + 4 <= word.length; at++) {
    let sum = 0;
    for (let next = at + 1; next < at + 4; next++) sum += pairs[(word.charCodeAt(next - 1) << 8) | word.charCodeAt(next)]! || COMMON;
    if (sum < least) [best, least] = [at, sum];
  }
  return best;
}

/** What has a character that is neither letter nor digit counts as so common. */
const COMMON = 8;
