import { endings } from './files.ts';
import type { Outline } from './outline.ts';
import { prefixTables } from './sieve/prefixed.ts';

/**
 * All kinds of token. What the first pass needs of them at once is reckoned when the program is built, and no larger for many than for few;
 * the outlines themselves are wanted at the first hit.
 */
export interface Kinds {
  index: Index;
  all(): readonly Outline[];
}

export interface Index {
  /** The four tables of prefixes of the first pass, in base64: see `scan.as.ts`. */
  prefixes: string;
  /** The numbers of the outlines that are found by a literal of theirs, with it, where a password is named. */
  literals: readonly (readonly [index: number, literal: string])[];
  /** The numbers of those that are found in files of a name, by the last part of that name: see `files.ts`. */
  files: Readonly<Record<string, readonly (readonly [index: number, name: string])[]>>;
  /** The texts of which each match of those has one; of some none is known. */
  texts: Readonly<Record<number, readonly string[]>>;
  /** The numbers of those of no known provider: see `generic.ts`. */
  generic: readonly number[];
}

export const kindsOf = (outlines: readonly Outline[]): Kinds => ({ index: indexOf(outlines), all: () => outlines });

/** The same, but for values of no known provider. */
export const withoutGeneric = ({ index, all }: Kinds): Kinds => ({ index: { ...index, generic: [] }, all });

export function indexOf(outlines: readonly Outline[]): Index {
  return {
    prefixes: prefixTables(outlines).toString('base64'),
    literals: outlines.flatMap(({ literal, files }, index) => (literal && !files ? [[index, literal] as const] : [])),
    files: endings(outlines),
    texts: Object.fromEntries(
      outlines.flatMap(({ files, literal, texts }, index) => {
        const wanted = literal ? [literal] : texts;
        return files && wanted ? [[index, wanted]] : [];
      }),
    ),
    generic: outlines.flatMap(({ generic }, index) => (generic ? [index] : [])),
  };
}
