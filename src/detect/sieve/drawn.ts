import type { Kinds } from '../kinds.ts';
import { once } from '../once.ts';
import type { Outline } from '../outline.ts';
import type { Look } from '../sieve.ts';
import type { Names } from './names.ts';
import { escaped, inValue, inWord, latin1 } from './text.ts';

/** A word is not longer than this; what is longer is a blob. */
const LONGEST = 512;

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

/** Whether a word has a `_` or a `-` in it. */
function isJoined(text: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] === 0x5f || text[at] === 0x2d) return true;
  return false;
}

/**
 * The shapes by their number, and which lengths there are: of plain ones, of those among them that may have a `_` or `-`, and, at least, of
 * those with other characters than a word has.
 */
function shapesOf(outlines: readonly Outline[]): Record<'plain' | 'joined' | 'odd', Uint8Array> & { shapes: Map<number, Outline> } {
  const shapes = new Map<number, Outline>();
  const plain = new Uint8Array(LONGEST + 1);
  const joined = new Uint8Array(LONGEST + 1);
  const odd = new Uint8Array(LONGEST + 1);
  for (const [index, outline] of outlines.entries()) {
    if (!outline.length) continue;
    shapes.set(index, outline);
    const [least, most] = outline.length;
    if (outline.odd) odd.fill(1, least);
    else plain.fill(1, least, most + 1);
    if (!outline.odd && outline.joins) joined.fill(1, least, most + 1);
  }
  return { shapes, plain, joined, odd };
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
