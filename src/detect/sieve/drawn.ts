import { append } from '../../lists.ts';
import { pairs as pairScores } from '../pairs.ts';
import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { inWord, latin1, standsAt, starts, sticky } from './text.ts';

/** Where digits, capitals and small letters begin, among themselves and among bytes. */
const spans = [
  [0, 0x30, 10],
  [10, 0x41, 26],
  [36, 0x61, 26],
] as const;

/** How common each two bytes are in code. Neighbours that are no letters or digits never count: a run has none. */
export function pairTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  for (const [row, first, rows] of spans)
    for (let at = 0; at < rows; at++)
      for (const [column, second, columns] of spans) {
        const from = (row + at) * 62 + column;
        table.set(pairScores.subarray(from, from + columns), ((first + at) << 8) + second);
      }
  return table;
}

/** A word is not longer than this; what is longer is a blob. */
const LONGEST = 512;

interface Shape {
  outline: Outline;
  index: number;
  whole?: RegExp;
}

/** Words of the length and shape of a token that only a name beside it tells. */
export function drawn(kinds: Kinds, names: Names): { begin(): void; look: Look } {
  let known: ReturnType<typeof shapesOf> | undefined;
  let done = 0;

  function look(text: Buffer, runStart: number, runEnd: number, length: number, seen: Set<number>): void {
    const { byLength, odd } = (known ??= shapesOf(kinds.all()));
    // A word, or a blob, may have many runs.
    if (runEnd <= done) return;
    const start = back(text, runStart, inWord);
    const end = forth(text, runEnd, length, inWord);
    const first = back(text, start, inValue);
    const last = forth(text, end, length, inValue);
    if (last - first > 4 * LONGEST) {
      done = last;
      return;
    }
    done = end;
    let near: ReadonlySet<number> | undefined;
    for (const at of end - start > LONGEST ? [] : starts(text, start)) {
      const shapes = byLength.get(end - at);
      const word = shapes ? latin1(text, at, end) : '';
      for (const shape of shapes ?? []) {
        if (seen.has(shape.index) || !fits(shape, word)) continue;
        if (shape.outline.named) near ??= names.near(text, at, end, length);
        if (!shape.outline.named || (near?.has(shape.index) && names.confirm(shape.index, text, at, end, length))) seen.add(shape.index);
      }
    }
    if (odd.length === 0) return;
    near ??= names.near(text, start, end, length);
    for (const shape of odd) {
      const { named, texts } = shape.outline;
      if (seen.has(shape.index) || (named ? !near.has(shape.index) : !texts?.some((one) => stands(text, first, last, one)))) continue;
      if (lies(shape, text, first, runStart, length) && (!named || names.confirm(shape.index, text, start, end, length)))
        seen.add(shape.index);
    }
  }
  return { begin: () => (done = 0), look };
}

/** The plain ones by their length, and those that may hold other characters than a word does. */
function shapesOf(outlines: readonly Outline[]): { byLength: Map<number, Shape[]>; odd: Shape[] } {
  const byLength = new Map<number, Shape[]>();
  const odd: Shape[] = [];
  for (const [index, outline] of outlines.entries()) {
    if (!outline.length) continue;
    const shape = { outline, index };
    if (outline.odd) odd.push(shape);
    else for (let length = outline.length[0]; length <= outline.length[1]; length++) append(byLength, length, shape);
  }
  return { byLength, odd };
}

function fits(shape: Shape, word: string): boolean {
  const [source, flags] = shape.outline.match;
  return (shape.whole ??= new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''))).test(word);
}

/** Whether a text stands somewhere in a stretch. */
function stands(text: Buffer, from: number, to: number, wanted: string): boolean {
  const first = wanted.charCodeAt(0);
  for (let at = from; at < to; at++) if (text[at] === first && standsAt(text, at, wanted)) return true;
  return false;
}

const patterns = new WeakMap<Outline, RegExp>();

/** Whether a value with other characters than a word has begins somewhere before a run, and goes on to it. */
function lies({ outline }: Shape, text: Buffer, first: number, run: number, length: number): boolean {
  let pattern = patterns.get(outline);
  if (!pattern) patterns.set(outline, (pattern = sticky(outline.match)));
  const from = Math.max(first, run - outline.length![1]);
  const around = latin1(text, from, Math.min(length, run + outline.length![1]));
  for (let at = 0; at <= run - from; at++) {
    if (at > 0 && inWord(around.charCodeAt(at - 1))) continue;
    pattern.lastIndex = at;
    if (pattern.test(around)) return true;
  }
  return false;
}

function back(text: Buffer, from: number, inside: (byte: number) => boolean): number {
  const least = Math.max(0, from - 4 * LONGEST - 1);
  let at = from;
  while (at > least && inside(text[at - 1]!)) at--;
  return at;
}

function forth(text: Buffer, from: number, length: number, inside: (byte: number) => boolean): number {
  const most = Math.min(length, from + 4 * LONGEST + 1);
  let at = from;
  while (at < most && inside(text[at]!)) at++;
  return at;
}

/** What values are made of: anything printable but blanks, quotes, brackets and commas. */
const value = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > 0x20 && byte < 0x7f && !/["'`<>()[\]{},;\\|]/.test(String.fromCharCode(byte))),
);
const inValue = (byte: number) => value[byte] === 1;
