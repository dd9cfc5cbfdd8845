import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opened } from '../src/detect/kinds.ts';
import { publish } from '../src/detect/publish.ts';
import type { Outline } from '../src/detect/outline.ts';

/** The built program with ten times its detectors, in a folder of its own: nine more of each, of providers that there are not. */
export function tenfold(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'overreach-tenfold-'));
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  const [tables = '', words = '', outlines = ''] = ['tables', 'words', 'outlines'].map((name) => join(folder, `dist/${name}.bin`));
  const ours = opened({ tables: readFileSync(tables), words: () => readFileSync(words), outlines: () => readFileSync(outlines) });
  const many = publish(tenTimes(ours.all()));
  writeFileSync(tables, many.tables);
  writeFileSync(words, many.words());
  writeFileSync(outlines, many.outlines());
  return folder;
}

/** Theirs have the same lengths, and other letters. */
function tenTimes(outlines: readonly Outline[]): Outline[] {
  return outlines.flatMap((outline) => [
    outline,
    ...Array.from({ length: 9 }, (_, by): Outline => {
      const prefixes = outline.prefixes.map((text) => turned(text, by + 1));
      const match = prefixes.length > 0 ? (['(?!)', outline.match[1]] as const) : outline.match;
      const { words, texts, literal } = outline;
      return {
        ...outline,
        match,
        prefixes,
        ...(words && { words: words.map((text) => turned(text, by + 1)) }),
        ...(texts && { texts: texts.map((text) => turned(text, by + 1)) }),
        ...(literal !== undefined && { literal: turned(literal, by + 1) }),
      };
    }),
  ]);
}

/** Each letter moved on in the alphabet. */
function turned(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + by) % 26));
  });
}
