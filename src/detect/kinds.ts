import { endings } from './files.ts';
import type { Outline } from './outline.ts';
import { words as secretlikeWords } from './sieve/assigned.ts';
import { prefixTables } from './tables/prefixes.ts';
import { type OfScheme, schemeTable } from './tables/schemes.ts';
import { bytesOf, numbersOf, packed, unpacked } from './tables/sections.ts';
import { type ShapeTables, shapeTables } from './tables/shapes.ts';
import { type WordTables, wordTables } from './tables/words.ts';

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

/** The kinds as bytes: the tables, and the outlines. */
export interface Published {
  tables: Uint8Array;
  outlines(): Uint8Array;
}

export interface Index extends Lists, ShapeTables {
  /** How many kinds there are. */
  count: number;
  /** The tables of the first pass: the first letters of prefixes and what gives values, and the prefixes, see `scan.as.ts`. */
  starts: Uint8Array;
  prefixes: Uint8Array;
  /** The words of which a name has one that must stand near, see `words.as.ts`. */
  names: WordTables;
  /** The texts of which a match in a file of a name has one; and, of a number that no kind has, those of which a secret-like name has one. */
  texts: WordTables;
}

/** What is short. */
interface Lists {
  count: number;
  /** Whose URLs have a scheme. */
  schemes: Readonly<Record<string, readonly OfScheme[]>>;
  /** The numbers of the outlines that are found by a literal of theirs, with it, where a password is named. */
  literals: readonly (readonly [index: number, literal: string])[];
  /** The numbers of those that are found in files of a name, by what the path then ends with; and that by the last part of it: see `files.ts`. */
  files: Readonly<Record<string, readonly (readonly [end: string, indexes: readonly number[]])[]>>;
  /** The numbers of those whose name has no word that is known. */
  loose: readonly number[];
  /** The least length of words that have other characters than letters and digits. */
  odd: number;
  /** The numbers of those of no known provider: see `generic.ts`. */
  generic: readonly number[];
}

/** The kinds that these outlines tell of. */
export function kindsOf(outlines: readonly Outline[]): Kinds {
  const published = publish(outlines);
  return { ...opened(published), outline: (index) => outlines[index]!, all: () => outlines };
}

/** The same, but for values of no known provider. */
export const withoutGeneric = (kinds: Kinds): Kinds => ({ ...kinds, index: { ...kinds.index, generic: [] } });

/** What was published, as it is needed. */
export function opened(published: Published): Kinds {
  const section = unpacked(published.tables);
  const lists = JSON.parse(section('lists').toString()) as Lists;
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
      names: { words: section('names'), owners: section('named') },
      texts: { words: section('texts'), owners: section('texted') },
      forms: section('forms'),
      fits: section('fits'),
    },
    outline,
    all: () => Array.from({ length: lists.count }, (_, index) => outline(index)),
    published,
  };
}

/** Reckons what is published of them. */
export function publish(outlines: readonly Outline[]): Published {
  const names = wordTables(namesOf(outlines));
  const texts = wordTables([...textsOf(outlines), [outlines.length, secretlikeWords]]);
  return {
    tables: packed({
      lists: Buffer.from(JSON.stringify(listsOf(outlines))),
      ...prefixTables(outlines),
      names: names.words,
      named: names.owners,
      texts: texts.words,
      texted: texts.owners,
      ...shapeTables(outlines),
    }),
    outlines: () => asText(outlines),
  };
}

function asText(outlines: readonly Outline[]): Uint8Array {
  const texts = outlines.map((outline) => Buffer.from(JSON.stringify(outline)));
  let at = 0;
  const offsets = Uint32Array.from([0, ...texts.map(({ length }) => (at += length))]);
  return packed({ offsets: bytesOf(offsets), outlines: Buffer.concat(texts) });
}

const listsOf = (outlines: readonly Outline[]): Lists => ({
  count: outlines.length,
  schemes: schemeTable(outlines),
  literals: outlines.flatMap(({ literal, files }, index) => (literal && !files ? [[index, literal] as const] : [])),
  files: endings(outlines),
  loose: outlines.flatMap((outline, index) => (outline.length && !wordsOf(outline) ? [index] : [])),
  odd: Math.min(65_535, ...outlines.flatMap(({ length, odd }) => (length && odd ? [length[0]] : []))),
  generic: outlines.flatMap(({ generic }, index) => (generic ? [index] : [])),
});

/** What stands near each match of a shape, or in it. */
const wordsOf = ({ texts, named, words }: Outline) => texts ?? (named && words);

const namesOf = (outlines: readonly Outline[]) =>
  outlines.flatMap((outline, index) => {
    const own = outline.length && wordsOf(outline);
    return own ? [[index, own] as const] : [];
  });

/** Of those that are bound to files, the texts of which each match has one; of some none is known. */
const textsOf = (outlines: readonly Outline[]) =>
  outlines.flatMap(({ files, literal, texts }, index) => {
    const wanted = literal ? [literal] : texts;
    return files && wanted ? [[index, wanted] as const] : [];
  });
