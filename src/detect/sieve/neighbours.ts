import { pairs as pairScores } from '../pairs.ts';

/** Where digits, capitals and small letters begin, among themselves and among bytes. */
const spans = [
  [0, 0x30, 10],
  [10, 0x41, 26],
  [36, 0x61, 26],
] as const;

/** How much commoner each two bytes are in code than in a drawn text, in quarter bits. Neighbours that are no letters or digits never count: a run has none. */
export function pairTable(): Int8Array {
  if (known) return known;
  const scores = new Int8Array(pairScores.buffer, pairScores.byteOffset, pairScores.length);
  const table = new Int8Array(65_536);
  for (const [row, first, rows] of spans)
    for (let at = 0; at < rows; at++)
      for (const [column, second, columns] of spans) {
        const from = (row + at) * 62 + column;
        table.set(scores.subarray(from, from + columns), ((first + at) << 8) + second);
      }
  return (known = table);
}

let known: Int8Array | undefined;

/** How much commoner its neighbours are in code than in a drawn text, on average, in quarter bits. */
export function wordiness(value: string): number {
  const table = pairTable();
  let sum = 0;
  let count = 0;
  for (let at = 1; at < value.length; at++) {
    const a = value.charCodeAt(at - 1);
    const b = value.charCodeAt(at);
    if (!isWord(a) || !isWord(b)) continue;
    sum += table[(a << 8) | b]!;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const isWord = (code: number) => (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x7b);
