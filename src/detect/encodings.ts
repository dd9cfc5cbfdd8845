import { base64s } from './encodings/base64.ts';
import { escapes } from './encodings/escapes.ts';
import { hexes } from './encodings/hex.ts';
import { joints } from './encodings/joints.ts';
import { percents } from './encodings/percent.ts';

/** A text that stands in another one in disguise. */
export interface Decoded {
  text: string;
  /** The disguise, in the outer text. */
  start: number;
  end: number;
  /** Where in the outer text a character of this one comes from. */
  at(offset: number): number;
}

/** So deep are disguises looked through, and so much text they hold at most, in all. */
export const DEPTH = 3;
const MOST = 4 << 20;

/**
 * What a text holds in base64, hexadecimal or percent encoding, behind escapes, or in pieces that are put together. Linear in its length.
 * A text that decodes to something else than text is none of these.
 */
export function* encodings(text: string): Generator<Decoded> {
  let room = MOST;
  for (const kind of [base64s, hexes, percents, escapes, joints])
    for (const decoded of kind(text)) {
      room -= decoded.text.length;
      if (room < 0) return;
      yield decoded;
    }
}
