import { HEAD, type WordTables } from '../tables/words.ts';
import { numbersOf } from '../tables/sections.ts';
import { instance } from './instance.ts';

/** Words that are looked up in texts, all at once: the cost grows with the text, and not with the number of words. */
export interface Words {
  /** Calls back with each number of which a word begins in a stretch of text, in small letters or large; with one that has several words, for each of them. */
  gather(text: Buffer, from: number, to: number, found: (index: number) => void): void;
}

/** So much is looked at at once, and so much around it, since a word may reach over its ends. */
const CHUNK = 1 << 16;
const AROUND = 64;

/** Looks up the words of a table. */
export function wordsOf({ words: table, owners }: WordTables): Words {
  const [width = 0, count = 0] = numbersOf(table.subarray(0, HEAD));
  const whose = numbersOf(owners);
  // Memory: the table, which of its words were found, their numbers, and the text. See `pass/words.as.ts`.
  const known = table.length;
  const found = (known + count + 3) & ~3;
  const text = found + 4 * count + AROUND;
  const { bytes, exports } = instance(text + CHUNK + AROUND);
  bytes.set(table);
  const memory = Buffer.from(bytes.buffer);
  const numbers = new Uint32Array(bytes.buffer, found, count);
  return {
    gather(of, from, to, call) {
      let there = 0;
      for (let at = from; at < to; at += CHUNK) {
        const length = Math.min(CHUNK, to - at);
        const before = Math.min(AROUND, at);
        memory.fill(0, text - AROUND, text - before);
        const copied = of.copy(memory, text - before, at - before, Math.min(at + length + AROUND, of.length));
        memory.fill(0, text - before + copied, text + length + AROUND);
        there = exports.find(text, length, width, HEAD, known, found, there);
      }
      for (let nth = 0; nth < there; nth++) {
        const number = numbers[nth]!;
        memory[known + number] = 0;
        for (let at = whose[number]!; at < whose[number + 1]!; at++) call(whose[at]!);
      }
    },
  };
}
