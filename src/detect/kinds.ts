import type { Outline } from './outline.ts';
import type { OfScheme } from './tables/schemes.ts';
import { numbersOf, unpacked } from './tables/sections.ts';
import type { ShapeTables } from './tables/shapes.ts';
import type { WordTables } from './tables/words.ts';

/**
 * All kinds of token. What the first pass looks up in all of them at once is reckoned when the program is built, and put into memory as it
 * is; the outline of one is wanted when something of it was seen.
 */
export interface Kinds {
  index: Index;
  outline(index: number): Outline;
  all(): readonly Outline[];
  /** What they are made of, for other threads. */
  published: Published;
}

/** The kinds as bytes: the tables; those of words, and the outlines, when they are first wanted. */
export interface Published {
  tables: Uint8Array;
  words(): Uint8Array;
  outlines(): Uint8Array;
}

export interface Index extends Lists, ShapeTables {
  /** How many kinds there are. */
  count: number;
  /** The tables of the first pass: the first letters of prefixes and what gives values, and the prefixes, see `pass/scan.as.ts`. */
  starts: Uint8Array;
  prefixes: Uint8Array;
  /** The words of which a name has one that must stand near, see `pass/words.as.ts`. */
  names(): WordTables;
  /** The texts of which a match in a file of a name has one; and, of a number that no kind has, those of which a secret-like name has one. */
  texts(): WordTables;
}

/** What is short. */
export interface Lists {
  count: number;
  /** Whose URLs have a scheme: see `tables/schemes.ts`. */
  schemes: Readonly<Record<string, readonly OfScheme[]>>;
  /** The numbers of the outlines that are found by a literal of theirs, with it, where a password is named. */
  literals: readonly (readonly [index: number, literal: string])[];
  /** The numbers of those that are found in files of a name, by it; and that by a part of it: see `files.ts`. */
  files: Readonly<Record<string, readonly (readonly [name: string, indexes: readonly number[]])[]>>;
  /** The numbers of those of them of which no text is known. */
  silent: readonly number[];
  /** The numbers of those whose name has no word that is known. */
  loose: readonly number[];
  /** The least length of words that have other characters than letters and digits. */
  odd: number;
  /** The numbers of those of no known provider: see `generic.ts`. */
  generic: readonly number[];
}

/** The texts of which each match has one, where a kind is bound to files; undefined: none is known. */
export const textsOf = ({ literal, texts }: Outline) => (literal ? [literal] : texts);

/** These, but for values of no known provider. */
export const withoutGeneric = (kinds: Kinds): Kinds => ({ ...kinds, index: { ...kinds.index, generic: [] } });

/** What was published, as it is needed. */
export function opened(published: Published): Kinds {
  const section = unpacked(published.tables);
  const lists = JSON.parse(section('lists').toString()) as Lists;
  const wordsOf = (name: string): WordTables => {
    const sections = unpacked(published.words());
    return { words: sections(name), owners: sections(`owners of ${name}`) };
  };
  const known: Outline[] = [];
  let outlines: Buffer | undefined;
  let offsets: Uint32Array | undefined;
  const outline = (index: number) => {
    if (!outlines || !offsets) {
      const sections = unpacked(published.outlines());
      outlines = sections('outlines');
      offsets = numbersOf(sections('offsets'));
    }
    return (known[index] ??= JSON.parse(outlines.toString('utf8', offsets[index], offsets[index + 1])) as Outline);
  };
  return {
    index: {
      ...lists,
      starts: section('starts'),
      prefixes: section('prefixes'),
      names: () => wordsOf('names'),
      texts: () => wordsOf('texts'),
      forms: section('forms'),
      fits: section('fits'),
    },
    outline,
    all: () => Array.from({ length: lists.count }, (_, index) => outline(index)),
    published,
  };
}
