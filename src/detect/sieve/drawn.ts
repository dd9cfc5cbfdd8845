import type { Kinds } from '../kinds.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { escaped, inValue, inWord, latin1 } from './text.ts';

/** A word is not longer than this; what is longer is a blob. */
const LONGEST = 512;

interface Shape {
  outline: Outline;
  index: number;
  whole?: RegExp;
}

/** Words of the length and shape of a token that only a name beside it tells, and values of other characters with a known text in them. */
export function drawn(kinds: Kinds, names: Names): { begin(): void; look: Look } {
  let known: ReturnType<typeof shapesOf> | undefined;
  let done = 0;

  function look(text: Buffer, runStart: number, runEnd: number, length: number, seen: Set<number>): void {
    const { shapes, plain, joined, odd } = (known ??= shapesOf(kinds.all()));
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
    const fitting = isJoined(text, start, end) ? joined : plain;
    const begins = [...new Set([start, start + escaped(text, start)])].filter((at) => fitting[Math.min(end - at, LONGEST)]);
    if (begins.length === 0 && !odd[Math.min(last - first, LONGEST)]) return;
    for (const index of names.near(text, start, end, length)) {
      const shape = shapes.get(index);
      if (!shape || seen.has(index)) continue;
      const { outline } = shape;
      const isThere = outline.odd
        ? (!outline.solid || last - first >= outline.length![0]) && lies(shape, text, first, runStart, length)
        : begins.some((at) => end - at >= outline.length![0] && end - at <= outline.length![1] && fits(shape, latin1(text, at, end)));
      if (isThere && (!outline.named || names.confirm(index, text, start, end, length))) seen.add(index);
    }
  }
  return { begin: () => (done = 0), look };
}

/** Whether a word has a `_` or a `-` in it. */
function isJoined(text: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === 0x5f || text[at] === 0x2d) return true;
  return false;
}

/**
 * The shapes by their number, and which lengths there are: of plain ones, of those among them that may have a `_` or `-`, and, at least, of
 * those with other characters than a word has.
 */
function shapesOf(outlines: readonly Outline[]): Record<'plain' | 'joined' | 'odd', Uint8Array> & { shapes: Map<number, Shape> } {
  const shapes = new Map<number, Shape>();
  const plain = new Uint8Array(LONGEST + 1);
  const joined = new Uint8Array(LONGEST + 1);
  const odd = new Uint8Array(LONGEST + 1);
  for (const [index, outline] of outlines.entries()) {
    if (!outline.length) continue;
    shapes.set(index, { outline, index });
    const [least, most] = outline.length;
    if (outline.odd) odd.fill(1, least);
    else plain.fill(1, least, most + 1);
    if (!outline.odd && outline.joins) joined.fill(1, least, most + 1);
  }
  return { shapes, plain, joined, odd };
}

function fits(shape: Shape, word: string): boolean {
  const [source, flags] = shape.outline.match;
  return (shape.whole ??= new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''))).test(word);
}

const patterns = new WeakMap<Outline, RegExp>();

/** Whether a value with other characters than a word has begins somewhere before a run, and goes on to it. */
function lies({ outline }: Shape, text: Buffer, first: number, run: number, length: number): boolean {
  let pattern = patterns.get(outline);
  if (!pattern) patterns.set(outline, (pattern = new RegExp(`(?<![\\w-])(?:${outline.match[0]})`, outline.match[1].replace(/[gy]/g, ''))));
  const from = Math.max(first, run - outline.length![1]);
  const around = latin1(text, from, Math.min(length, run + outline.length![1]));
  const at = around.search(pattern);
  return at >= 0 && at <= run - from;
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
