import type { Kinds } from '../kinds.ts';
import { once } from '../once.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { classOf, escaped, inValue, inWord, latin1 } from './text.ts';

/** A word is not longer than this; what is longer is a blob. */
const LONGEST = 512;

/** Words of the length and shape of a token that only a name beside it tells, and values of other characters with a known text in them. */
export function drawn(kinds: Kinds, names: Names): { begin(): void; look: Look } {
  let known: ReturnType<typeof shapesOf> | undefined;
  let done = 0;

  function look(text: Buffer, runStart: number, runEnd: number, length: number, seen: Set<number>): void {
    const { shapes, plain, odd } = (known ??= shapesOf(kinds.all()));
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
    const begins = [...new Set([start, start + escaped(text, start)])].filter((at) => isFitting(plain, text, at, end));
    if (begins.length === 0 && !odd[Math.min(last - first, LONGEST)]) return;
    for (const index of names.near(text, start, end, length)) {
      const outline = shapes.get(index);
      if (!outline || seen.has(index)) continue;
      const [least, most] = outline.length!;
      const isThere = outline.odd
        ? (!outline.solid || last - first >= least) && lies(outline, text, first, runStart, length)
        : begins.some((at) => end - at >= least && end - at <= most && whole(outline.match).test(latin1(text, at, end)));
      if (isThere && (!outline.named || names.confirm(index, text, start, end, length))) seen.add(index);
    }
  }
  return { begin: () => (done = 0), look };
}

/** Whether any shape has a word's length, and all the classes of its characters. */
function isFitting(plain: readonly Set<number>[], text: Buffer, start: number, end: number): boolean {
  const shapes = plain[Math.min(end - start, LONGEST)];
  if (!shapes) return false;
  let classes = 0;
  for (let at = start; at < end; at++) classes |= classOf[text[at]!]!;
  for (const own of shapes) if ((classes & ~own) === 0) return true;
  return false;
}

/** Shapes of words, and of values with other characters in them. */
interface Shapes {
  /** By their number. */
  shapes: Map<number, Outline>;
  /** Of which classes of characters words are, by their length. */
  plain: Set<number>[];
  /** Which lengths of other values there are, at least. */
  odd: Uint8Array;
}

function shapesOf(outlines: readonly Outline[]): Shapes {
  const shapes = new Map<number, Outline>();
  const plain: Set<number>[] = [];
  const odd = new Uint8Array(LONGEST + 1);
  for (const [index, outline] of outlines.entries()) {
    if (!outline.length) continue;
    shapes.set(index, outline);
    const [least, most] = outline.length;
    if (outline.odd) odd.fill(1, least);
    else for (let length = least; length <= most; length++) (plain[length] ??= new Set()).add(outline.classes ?? 255);
  }
  return { shapes, plain, odd };
}

const whole = once(([source, flags]) => new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, '')));
const begun = once(([source, flags]) => new RegExp(`(?<![\\w-])(?:${source})`, flags.replace(/[gy]/g, '')));

/** Whether a value with other characters than a word has begins somewhere before a run, and goes on to it. */
function lies({ match, length: [, most] = [0, 0] }: Outline, text: Buffer, first: number, run: number, length: number): boolean {
  const from = Math.max(first, run - most);
  const at = latin1(text, from, Math.min(length, run + most)).search(begun(match));
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
