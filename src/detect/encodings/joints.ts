import type { Decoded } from '../encodings.ts';
import { replaced } from './pieces.ts';

/** Where one literal ends and the next begins: `'…' + '…'`, `"…" . "…"`, or a literal on each line; and a literal within a template. */
export const joint =
  /(["'`])(?:[ \t]{0,64}(?:\\?\r?\n[ \t]{0,64})?(?:\+|\.{1,2}|&|\|\|)[ \t]{0,64}(?:\r?\n[ \t]{0,64})?|[ \t]{0,64}\\?\r?\n[ \t]{0,64})\1|\$\{[ \t]{0,8}(["'])([\w+/=.-]{0,128})\2[ \t]{0,8}\}/g;

/** How much of a text around a joint is put together. */
const AROUND = 1024;

/** The texts that come of literals put together. Those whose surroundings touch are one. */
export function* joints(text: string): Generator<Decoded> {
  const stretches: [start: number, end: number][] = [];
  for (const { index, 0: found } of text.matchAll(joint)) {
    const start = Math.max(0, index - AROUND);
    const end = Math.min(text.length, index + found.length + AROUND);
    const last = stretches.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else stretches.push([start, end]);
  }
  for (const [start, end] of stretches) yield replaced(text, start, end, joint, (_, _quote, _inner, literal) => literal ?? '');
}
