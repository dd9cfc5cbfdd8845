import { bindings } from './files.ts';
import { type Kinds, type Lists, opened, type Published, textsOf } from './kinds.ts';
import type { Outline } from './outline.ts';
import { words as secretlikeWords } from './sieve/assigned.ts';
import { prefixTables } from './tables/prefixes.ts';
import { schemeTable } from './tables/schemes.ts';
import { bytesOf, packed } from './tables/sections.ts';
import { shapeTables } from './tables/shapes.ts';
import { wordTables } from './tables/words.ts';

/** The kinds that these outlines tell of. */
export function kindsOf(outlines: readonly Outline[]): Kinds {
  const published = publish(outlines);
  return { ...opened(published), outline: (index) => outlines[index]!, all: () => outlines };
}

/** Reckons what is published of them. */
export function publish(outlines: readonly Outline[]): Published {
  const names = wordTables(namesOf(outlines));
  const texts = wordTables([...boundTexts(outlines), [outlines.length, secretlikeWords]]);
  const words = packed({ names: names.words, 'owners of names': names.owners, texts: texts.words, 'owners of texts': texts.owners });
  return {
    tables: packed({
      lists: Buffer.from(JSON.stringify(listsOf(outlines))),
      ...prefixTables(outlines),
      ...shapeTables(outlines),
    }),
    words: () => words,
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
  files: bindings(outlines),
  silent: outlines.flatMap((outline, index) => (outline.files && !textsOf(outline) ? [index] : [])),
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

/** Those of all that are bound to files. */
const boundTexts = (outlines: readonly Outline[]) =>
  outlines.flatMap((outline, index) => {
    const wanted = outline.files && textsOf(outline);
    return wanted ? [[index, wanted] as const] : [];
  });
