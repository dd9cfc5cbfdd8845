import type { Decoded } from '../encodings.ts';
import { around, replaced } from './pieces.ts';

const escape = /%([2-7][0-9A-Fa-f])/g;

/** The values in which characters stand as `%2B`. */
export function* percents(text: string): Generator<Decoded> {
  let done = 0;
  for (const { index } of text.matchAll(escape)) {
    if (index < done) continue;
    const [start, end] = around(text, index, /[\s"'`<>&;]/);
    done = end;
    yield replaced(text, start, end, escape, (_, digits) => String.fromCharCode(Number.parseInt(digits!, 16)));
  }
}
