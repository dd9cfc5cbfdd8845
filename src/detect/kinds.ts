import { endings } from './files.ts';
import type { Outline } from './outline.ts';
import { marksOf } from './sieve/prefixed.ts';

/**
 * All kinds of token. What the first pass needs of them at once is reckoned when the program is built, and no larger for many than for few;
 * the outlines themselves are wanted at the first hit.
 */
export interface Kinds {
  index: Index;
  all(): readonly Outline[];
}

export interface Index {
  /** The two tables of the first pass: see `scan.as.ts`. Four bits a place of the one, one bit of the other, in base64. */
  marks: string;
  rests: string;
  /** The numbers of the outlines that are found by a literal of theirs, with it, where a password is named. */
  literals: readonly (readonly [index: number, literal: string])[];
  /** The numbers of those that are found in files of a name, by the last part of that name: see `files.ts`. */
  files: Readonly<Record<string, readonly (readonly [index: number, name: string])[]>>;
  /** The numbers of those of no known provider: see `generic.ts`. */
  generic: readonly number[];
}

export const kindsOf = (outlines: readonly Outline[]): Kinds => ({ index: indexOf(outlines), all: () => outlines });

/** The same, but for values of no known provider. */
export const withoutGeneric = ({ index, all }: Kinds): Kinds => ({ index: { ...index, generic: [] }, all });

export function indexOf(outlines: readonly Outline[]): Index {
  const marks = Buffer.alloc(32_768);
  const rests = Buffer.alloc(8192);
  for (const { key, mark, rest } of outlines.flatMap(marksOf)) {
    marks[key >> 1]! |= mark << ((key & 1) * 4);
    if (rest !== undefined) rests[rest >> 3]! |= 1 << (rest & 7);
  }
  return {
    marks: marks.toString('base64'),
    rests: rests.toString('base64'),
    literals: outlines.flatMap(({ literal, files }, index) => (literal && !files ? [[index, literal] as const] : [])),
    files: endings(outlines),
    generic: outlines.flatMap(({ generic }, index) => (generic ? [index] : [])),
  };
}

/** A table, a byte a place, of so many places in each of its bytes. */
export function unpacked(table: string, places: 2 | 8): Uint8Array {
  const packed = Buffer.from(table, 'base64');
  const width = 8 / places;
  const bytes = new Uint8Array(packed.length * places);
  for (let at = 0; at < packed.length; at++) {
    const several = packed[at]!;
    if (several === 0) continue;
    for (let place = 0; place < places; place++) bytes[places * at + place] = (several >> (width * place)) & ((1 << width) - 1);
  }
  return bytes;
}
