import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognised } from '../src/detect/credentials.ts';
import { find, type Sighting } from '../src/detect/find.ts';
import { outlinesOf } from '../src/detect/outline.ts';
import { registry } from '../src/detect/registry.ts';
import { sieve } from '../src/detect/sieve.ts';
import { namer } from '../src/read/names.ts';
import { type Fixture, type Sample, textOf } from '../fixtures/fixture.ts';
import { mint } from './mint.ts';

const { ids, load, kinds } = await registry();
const outlines = kinds.all();
const own = sieve(kinds, 1 << 20);

/** As a scan does it: the sieve over the bytes, then the closer look, then the detector's own. */
async function detect(text: string, path = 'notes.txt'): Promise<Sighting[]> {
  const bytes = Buffer.from(text);
  own.window.set(bytes);
  const indexes = own.sift(bytes.length, path);
  const seen = indexes.map((index) => outlines[index]!);
  return recognised(find({ path, text, named: await namer(path, text) }, seen), load);
}

/** A text of no known kind of file, or a file. */
const detectIn = (sample: Sample) => (typeof sample === 'string' ? detect(sample) : detect(sample.text, sample.path));

describe.each(ids)('%s', async (id) => {
  const detector = await load(id);
  const { default: fixture } = (await import(`../fixtures/${id}/index.ts`)) as { default: Fixture };

  test('is filled in', () => {
    expect(detector.id).toBe(id);
    expect(detector.docs).toMatch(/^https:\/\//);
    for (const host of detector.hosts) expect(host).toMatch(/^(?:\*\.)?[a-z0-9.-]+\.[a-z]+$/);
    for (const [kind, token] of Object.entries(detector.tokens)) {
      expect(fixture.samples, `a sample of ${kind}`).toHaveProperty([kind]);
      expect(token.title, kind).toMatch(/^[^.]+$/);
      if (token.learns) expect(token.inspect, `${kind} learns by asking`).toBeDefined();
    }
  });

  test('each sample gives one name, and the right one', async () => {
    for (const [kind, samples] of Object.entries(fixture.samples))
      for (const sample of samples) {
        // Beside its own secret a sample may have one that nobody knows: the second of two keys.
        const found = (await detectIn(sample)).filter(({ outline }) => outline.provider === id || !outline.generic);
        expect(
          found.map(({ outline }) => `${outline.provider}/${outline.kind}`),
          redacted(textOf(sample)),
        ).toEqual([`${id}/${kind}`]);
      }
  });

  test('each near miss gives none', async () => {
    for (const miss of fixture.misses) {
      const found = (await detectIn(miss)).filter(({ outline }) => outline.provider === id);
      expect(
        found.map(({ outline }) => outline.kind),
        redacted(textOf(miss)),
      ).toEqual([]);
    }
  });

  test('stands in its fixture as it would in a repository', () => {
    const folder = new URL(`../fixtures/${id}/files/`, import.meta.url);
    if (existsSync(folder)) expect(readdirSync(folder).length).toBeGreaterThan(0);
  });

  test('a pattern that a drawn UUID fits needs a name beside it', () => {
    const uuid = mint.uuid('anybody');
    for (const { match, named, length } of outlinesOf(detector))
      if (length && new RegExp(`^(?:${match[0]})$`).test(uuid)) expect(named).toBeDefined();
  });
});

/** A sample without its long words, for a failing test's message. */
const redacted = (text: string) => text.replace(/[\w+/-]{16,}/g, (word) => `${word.slice(0, 8)}…`);
