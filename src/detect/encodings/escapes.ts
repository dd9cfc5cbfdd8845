import type { Decoded } from '../encodings.ts';
import { around, replaced } from './pieces.ts';

const escape = /\\(?:([/_=+.-])|u00([2-7][0-9A-Fa-f])|x([2-7][0-9A-Fa-f]))/g;

/** The values in which characters stand as `\/`, `\u002f` or `\x2f`: in JSON, in code, in a shell. */
export function* escapes(text: string): Generator<Decoded> {
  let done = 0;
  for (const { index } of text.matchAll(escape)) {
    if (index < done) continue;
    const [start, end] = around(text, index, /[\s"'`]/);
    done = end;
    yield replaced(
      text,
      start,
      end,
      escape,
      (_, plain, long, short) => plain ?? String.fromCharCode(Number.parseInt((long ?? short)!, 16)),
    );
  }
}
