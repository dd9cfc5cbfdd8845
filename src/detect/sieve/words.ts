import { append } from '../../lists.ts';
import { standsAt } from './text.ts';

/** A word, how much of it the table knows, and whose it is. */
interface Word {
  word: string;
  known: number;
  indexes: number[];
}

/** Words to be looked up all at once, in small letters and large. */
export interface Words {
  table: Uint8Array;
  words: Map<number, Word[]>;
}

/** Small letters for large ones. */
const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));

/**
 * By their first four letters: of a key that is shifted by five bits for each letter the last four are left; of what stands before a word of
 * three, one bit.
 */
export function tableOf(wanted: readonly (readonly [index: number, words: readonly string[]])[]): Words {
  const table = new Uint8Array(65_536);
  const words = new Map<number, Word[]>();
  const byWord = new Map<string, number[]>();
  for (const [index, own] of wanted) for (const word of own) append(byWord, word.toLowerCase(), index);
  for (const [word, indexes] of byWord) {
    const known = Math.min(4, word.length);
    for (const before of known === 3 ? [0, 1] : [0]) {
      let key = before;
      for (let at = 0; at < known; at++) key = ((key << 5) ^ folded[word.charCodeAt(at)]!) & 0xffff;
      table[key] = 1;
      append(words, key, { word, known, indexes });
    }
  }
  return { table, words };
}

/** Adds the numbers of those that have a word in a stretch of text. */
export function gatherWords({ table, words }: Words, text: Buffer, from: number, to: number, found: Set<number>): void {
  let key = 0;
  for (let at = from; at < to; at++) {
    key = ((key << 5) ^ folded[text[at]!]!) & 0xffff;
    if (table[key] === 0) continue;
    for (const { word, known, indexes } of words.get(key)!)
      if (standsAt(text, at - known + 1, word, true)) for (const index of indexes) found.add(index);
  }
}
