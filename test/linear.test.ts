import { describe, expect, test } from 'vitest';
import { recognised } from '../src/detect/credentials.ts';
import { find } from '../src/detect/find.ts';
import { bounded } from '../src/detect/matches.ts';
import type { Outline, Pattern } from '../src/detect/outline.ts';
import { registry } from '../src/detect/registry.ts';
import { sieve } from '../src/detect/sieve.ts';
import { namer } from '../src/read/names.ts';
import { type Fixture, textOf } from '../fixtures/fixture.ts';
import { mint } from './mint.ts';

/** A hostile file may be made for our patterns: a long line that nearly matches, everywhere. */
const { ids, kinds, load } = await registry();
const outlines = kinds.all();
const KB = 1024;

/** The quickest of a few runs, in milliseconds: the others were somebody else's. */
function quickest(work: () => void, enough: number): number {
  let least = Infinity;
  for (let run = 0; run < 5 && least > enough; run++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const drawn = mint.base62('fuzz', 4096);

/** Texts that come near a match: its beginning, again and again or once before a long run; a sample without its end; what its middle is made of. */
function nearMisses(beginnings: readonly string[], samples: readonly string[]): string[] {
  const runs = [
    'a',
    'A',
    '0',
    '-',
    '_',
    '.',
    ':',
    '/',
    '=',
    ' ',
    'a.',
    'a-',
    'a:',
    'a@',
    '://',
    'a=',
    '"a" ',
    drawn,
    mint.hex('fuzz', 4096),
    '\n',
    ' \n',
  ];
  const heads = beginnings.flatMap((head) => [head, `${head}a`, `${head}${drawn.slice(0, 300)}`]);
  const cut = samples.flatMap((sample) => [sample.slice(0, -2), sample.slice(0, Math.ceil(sample.length / 2)), `${sample.trimEnd()}x`]);
  return [...runs, ...heads, ...cut].filter((text) => text !== '');
}

/** So many milliseconds a megabyte may take at worst; a pattern that is quadratic takes minutes. */
const WORST = 3000;

function expectLinear(pattern: RegExp, pieces: readonly string[], heads: readonly string[]): void {
  const search = (text: string) => {
    for (const _ of text.matchAll(pattern)) continue;
  };
  for (const piece of pieces)
    for (const head of ['', ...heads.slice(0, 1)]) {
      const text = head + filled(piece, 16 * KB);
      const taken = quickest(() => search(text), WORST / 32);
      expect(taken, `${pattern.source.slice(0, 80)} on ${JSON.stringify(text.slice(0, 40))}…`).toBeLessThan(WORST / 32);
    }
}

const global = ([source, flags]: Pattern) => new RegExp(source, [...new Set(`${flags.replace('y', '')}g`)].join(''));

describe.each(ids)('%s', async (id) => {
  const { default: fixture } = (await import(`../fixtures/${id}/index.ts`)) as { default: Fixture };
  const own = outlines.filter(({ provider }) => provider === id);

  test.each(own.map((outline): [string, Outline] => [outline.kind, outline]))('%s: no text takes its patterns long', (kind, outline) => {
    const samples = (fixture.samples[kind] ?? []).map(textOf).slice(0, 3);
    const heads = outline.prefixes.slice(0, 3);
    expectLinear(bounded(outline.match), nearMisses(heads, samples), heads);
    for (const pattern of [outline.named, outline.notNamed]) if (pattern) expectLinear(global(pattern), nearMisses([], []), []);
    for (const part of Object.values(outline.parts ?? {})) expectLinear(global(part.match), nearMisses([], samples), []);
  });
});

test('ten megabytes in one line, made of every beginning and every sample cut short, take seconds', async () => {
  const heads = outlines.flatMap(({ prefixes }) => prefixes);
  const samples = await Promise.all(
    ids.map(async (id) => Object.values(((await import(`../fixtures/${id}/index.ts`)) as { default: Fixture }).default.samples)),
  );
  const cut = samples.flat(2).map((sample) => textOf(sample).replaceAll('\n', ' ').slice(0, -9));
  const line = filled([...heads, ...cut].join('x'), 10 * KB * KB);
  const bytes = Buffer.from(line).subarray(0, 10 * KB * KB);
  const own = sieve(kinds, 16 * KB * KB);
  own.window.set(bytes);
  const began = performance.now();
  const seen = own.sift(bytes.length);
  const sifted = performance.now() - began;
  const page = { path: 'line.txt', text: line.slice(0, KB * KB), named: await namer('line.txt', line.slice(0, KB * KB)) };
  await recognised(
    find(
      page,
      seen.map((index) => outlines[index]!),
    ),
    load,
  );
  expect(sifted).toBeLessThan(10_000);
  expect(performance.now() - began).toBeLessThan(60_000);
}, 120_000);
