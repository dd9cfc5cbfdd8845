import type { Decoded } from '../encodings.ts';

/** Makes a text of pieces of another: each begins in it at `from` and counts there for `length` characters. */
export function pieces(outer: readonly { text: string; from: number; length: number }[]): Decoded {
  const starts: number[] = [];
  let text = '';
  for (const piece of outer) {
    starts.push(text.length);
    text += piece.text;
  }
  const last = outer.at(-1);
  const end = last ? last.from + last.length : 0;
  const at = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const piece = outer[index];
    if (!piece || offset >= text.length) return end;
    // What an escape stands for begins where the escape does.
    return piece.from + (piece.text.length === piece.length ? offset - starts[index]! : 0);
  };
  return { text, start: outer[0]?.from ?? 0, end, at };
}

/** A stretch of a text with some of its parts said otherwise. */
export function replaced(text: string, start: number, end: number, pattern: RegExp, say: (...match: string[]) => string): Decoded {
  const found: { text: string; from: number; length: number }[] = [];
  let from = start;
  const plain = (to: number) => void (to > from && found.push({ text: text.slice(from, to), from, length: to - from }));
  for (const match of text.slice(start, end).matchAll(pattern)) {
    plain(start + match.index);
    from = start + match.index;
    found.push({ text: say(...match), from, length: match[0].length });
    from += match[0].length;
  }
  plain(end);
  return pieces(found);
}

/** How far a value reaches around a place: to blanks and quotes, and not for ever. */
export function around(text: string, at: number, stop: RegExp, most = 2048): readonly [start: number, end: number] {
  let start = at;
  let end = at;
  while (start > 0 && at - start < most && !stop.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - at < most && !stop.test(text.charAt(end))) end++;
  return [start, end];
}
