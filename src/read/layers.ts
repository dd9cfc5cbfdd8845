import { type Decoded, DEPTH, encodings } from '../detect/encodings.ts';
import { namer } from './names.ts';
import type { Opened } from './pages.ts';

/** A text, and all that stands in it in disguise, each as a text of its own whose places are those of the file. */
export async function* layersOf(page: Opened, depth = 0): AsyncGenerator<Opened, void, void> {
  yield page;
  if (depth >= DEPTH) return;
  for (const decoded of encodings(page.text))
    if (decoded.start >= page.from && decoded.start < page.until) yield* layersOf(await layer(page, decoded), depth + 1);
}

/** What is not named within is called what the disguise is called. */
async function layer(outer: Opened, { text, at }: Decoded): Promise<Opened> {
  const inner = await namer('', text);
  return {
    path: outer.path,
    text,
    named(start, end) {
      const own = inner(start, end);
      if (own.name !== undefined) return own;
      const { value: _, ...named } = outer.named(at(start), at(end));
      return named;
    },
    at: (offset) => outer.at(at(offset)),
    from: 0,
    until: text.length + 1,
    within: true,
  };
}
