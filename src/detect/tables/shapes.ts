import type { Outline } from '../outline.ts';
import { bytesOf } from './sections.ts';

/** A word is not longer than this; what is longer is a blob. */
export const LONGEST = 512;

/** Of each outline so many numbers: how long its words are at least and at most (0: it is not found so), and what else is known of them. */
export const FORM = 3;
export const IS_ODD = 1;
export const IS_SOLID = 2;

/** What is known of words by their length and look. */
export interface ShapeTables {
  /** The forms of all outlines, numbers of two bytes. */
  forms: Uint8Array;
  /** A bit for each length of a word, and all the classes of its characters, whether any shape has them. */
  fits: Uint8Array;
}

/** Reckons them. */
export function shapeTables(outlines: readonly Outline[]): ShapeTables {
  const forms = new Uint16Array(FORM * outlines.length);
  const fits = Buffer.alloc(((LONGEST + 1) * 256) / 8);
  for (const [index, { length, odd, solid, classes = 255 }] of outlines.entries()) {
    if (!length) continue;
    const [least, most] = length;
    forms.set([least, most, (odd ? IS_ODD : 0) | (solid ? IS_SOLID : 0)], FORM * index);
    if (!odd) for (let own = least; own <= most; own++) fit(fits.subarray(own * 32, (own + 1) * 32), classes);
  }
  return { forms: bytesOf(forms), fits };
}

/** Sets the bits of all that has no classes but these. */
function fit(bits: Uint8Array, classes: number): void {
  for (let some = 0; some < 256; some++) if ((some & ~classes) === 0) bits[some >> 3]! |= 1 << (some & 7);
}

/** Whether any shape has words of such a length and such classes. */
export const isFitting = (fits: Uint8Array, length: number, classes: number) =>
  length <= LONGEST && (fits[length * 32 + (classes >> 3)]! & (1 << (classes & 7))) !== 0;
