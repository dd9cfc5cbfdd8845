import { append } from '../../lists.ts';
import { pairTable } from '../sieve/neighbours.ts';
import { codes, mark, placeOf } from '../sieve/text.ts';
import { bytesOf } from './sections.ts';

/** Words are compared so far. */
export const LONGEST = 60;

/** What a table of words begins with, as numbers of four bytes: how many bits of a hash its bits tell apart, and how many words there are. */
export const HEAD = 8;

/** The words of all places lie in lists; where these begin is looked up by so many bits of the hash. */
const BITS = 14;

const END = 0xffff_ffff;

/** Words of three letters or more, as `pass/words.as.ts` looks them up, and the numbers of those whose they are: where those of each begin, and then they. */
export interface WordTables {
  words: Uint8Array;
  owners: Uint8Array;
}

/** A word, and where its letters are looked up. */
interface Placed {
  word: string;
  number: number;
  before: number;
  letters: number;
  hash: number;
}

/** Makes them. */
export function wordTables(wanted: readonly (readonly [index: number, words: readonly string[]])[]): WordTables {
  const owners = new Map<string, number[]>();
  for (const [index, words] of wanted) for (const word of words) append(owners, word.toLowerCase().slice(0, LONGEST), index);
  const placed = [...owners.keys()].map(place);
  // So wide that few other letters have the same place, and no wider than a core's cache: to go beyond it costs more than they do.
  const width = Math.min(21, Math.max(16, Math.ceil(Math.log2(placed.length * 128))));
  const bits = Buffer.alloc(HEAD + (1 << (width - 3)));
  bits.writeUInt32LE(width);
  bits.writeUInt32LE(placed.length, 4);
  for (const one of placed) for (const letters of fours(one)) mark(bits.subarray(HEAD), placeOf(letters, width));
  return { words: Buffer.concat([bits, listsOf(placed, bits.length)]), owners: bytesOf(ownersOf([...owners.values()])) };
}

/** Where the words of each place lie, and they. */
function listsOf(placed: readonly Placed[], base: number): Buffer {
  const places = Buffer.alloc(4 << BITS);
  const lists: Buffer[] = [];
  let at = base + places.length;
  for (const [place, own] of Map.groupBy(placed, ({ hash }) => hash >>> (32 - BITS))) {
    places.writeUInt32LE(at, 4 * place);
    const list = Buffer.concat([...own.map(entryOf), bytesOf(Uint32Array.of(END))]);
    lists.push(list);
    at += list.length;
  }
  return Buffer.concat([places, ...lists]);
}

const entryOf = ({ word, number, before }: Placed) =>
  Buffer.concat([bytesOf(Uint32Array.of(number)), Buffer.of(word.length, before), Buffer.from(word, 'latin1')]);

function ownersOf(owners: readonly (readonly number[])[]): Uint32Array {
  const begins: number[] = [];
  let at = owners.length + 1;
  for (const own of owners) {
    begins.push(at);
    at += own.length;
  }
  return Uint32Array.from([...begins, at, ...owners.flat()]);
}

function place(word: string, number: number): Placed {
  const before = anchorOf(word);
  const letters = word.length > 3 ? codes(word, before, 4) | 0x20202020 : codes(word, 0, 3) | 0x202020;
  return { word, number, before, letters, hash: placeOf(letters, 32) };
}

/** The four letters that are looked for; of a word that has three only, with all that may follow it. */
const fours = ({ word, letters }: Placed) =>
  word.length > 3 ? [letters] : Array.from({ length: 256 }, (_, next) => letters | ((next | 0x20) << 24));

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
