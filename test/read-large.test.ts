import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../src/secret.ts';
import { mint } from './mint.ts';
import { folder, overreach } from './run.ts';
import { tree } from './tree.ts';

const MB = 1 << 20;

/** A token, and where it begins. */
interface Placed {
  token: string;
  at: number;
}

const token = (seed: string) => `sk_live_51${mint.base62(seed, 97)}`;
const pat = (seed: string) => `ghp_${mint.checked(seed, 30)}`;

/** Scans a folder, and tells where each token was found and how much memory that took. */
async function scanned(root: string): Promise<{ found: Record<string, string>; megabytes: number }> {
  using log = folder();
  const spy = join(log.path, 'spy.mjs');
  const memory = join(log.path, 'memory');
  writeFileSync(
    spy,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`,
  );
  const { stdout, stderr } = await overreach(['scan', '--format', 'json'], { cwd: root, env: { NODE_OPTIONS: `--import ${spy}` } });
  expect(stderr).toBe('');
  const { credentials } = JSON.parse(stdout) as { credentials: { fingerprint: string; places: { line: number; column: number }[] }[] };
  const found = credentials.map(({ fingerprint, places }) => [fingerprint, places.map(({ line, column }) => `${line}:${column}`).join()]);
  return { found: Object.fromEntries(found) as Record<string, string>, megabytes: Number(readFileSync(memory, 'utf8')) / 1024 };
}

const where = (placed: readonly Placed[], place: (at: number) => string) =>
  Object.fromEntries(placed.map(({ token, at }) => [new Secret(token).fingerprint, place(at)]));

/** Lines of a thousand bytes, so that their ends fall anywhere against powers of two. */
const LINE = 1000;

/** Writes so many of these lines, with tokens between blanks in them. A line end that is in the way of one is no longer there. */
function write(path: string, line: string, size: number, placed: readonly Placed[]): Record<string, string> {
  const handle = openSync(path, 'w');
  const block = Buffer.from(line.repeat(8000));
  for (let from = 0; from < size; from += block.length) writeSync(handle, block, 0, Math.min(block.length, size - from), from);
  const gone = new Set<number>();
  for (const { token, at } of placed) {
    writeSync(handle, ` ${token} `, at - 1);
    for (let end = Math.ceil(at / LINE) * LINE - 1; end <= at + token.length; end += LINE) gone.add(end);
  }
  closeSync(handle);
  return where(placed, (at) => {
    let before = Math.floor(at / LINE) * LINE - 1;
    while (gone.has(before)) before -= LINE;
    return `${Math.floor(at / LINE) + 1 - [...gone].filter((end) => end < at).length}:${at - before}`;
  });
}

const forecast = `${'dogger fisher german bight '.repeat(40).slice(0, LINE - 1)}\n`;

test(
  '300 MB: tokens across every border between two windows are found where they lie, in bounded memory',
  { timeout: 60_000 },
  async () => {
    using sea = tree();
    // Borders of 4, 8 and 16 MB, and those of windows that begin with the end of the one before.
    const borders = Array.from({ length: 74 }, (_, index) => [(index + 1) * 4 * MB, 4 * MB + index * (4 * MB - 16_384)]).flat();
    const apart = [...new Set(borders)]
      .sort((a, b) => a - b)
      .filter((border, index, all) => index === 0 || border - all[index - 1]! > 40_000);
    const placed = apart.flatMap((border, index) =>
      [-16_384, -8192, 0, 8192].flatMap((offset): Placed[] => [
        { token: pat(`${border} ${offset}`), at: border + offset - 500 },
        { token: token(`${border} ${offset}`), at: border + offset - ((index * 11) % 108) },
        { token: token(`${border} ${offset} behind`), at: border + offset + 500 },
      ]),
    );
    const all = [{ token: token('first'), at: 1 }, ...placed, { token: token('last'), at: 300 * MB - 120 }];
    const expected = write(join(sea.root, 'forecast.txt'), forecast, 300 * MB, all);
    const { found, megabytes } = await scanned(sea.root);
    expect(Object.keys(expected).length).toBeGreaterThan(1500);
    expect(found).toEqual(expected);
    expect(megabytes).toBeLessThan(400);
  },
);

test('100 MB in one line', { timeout: 60_000 }, async () => {
  using sea = tree();
  const at = [17, 4 * MB - 50, 16 * MB - 50, 24 * MB - 8200, 50_000_000, 100 * MB - 200];
  const placed = at.map((start): Placed => ({ token: token(`${start}`), at: start }));
  const expected = write(join(sea.root, 'forecast.json'), forecast.replace('\n', ' '), 100 * MB, placed);
  expect(Object.keys(expected)).toHaveLength(at.length);
  const { found, megabytes } = await scanned(sea.root);
  expect(found).toEqual(where(placed, (start) => `1:${start + 1}`));
  expect(megabytes).toBeLessThan(400);
});

test('characters of two and three bytes that are cut in two by a border', { timeout: 60_000 }, async () => {
  using sea = tree();
  // 21 bytes and 15 units a line, so that borders fall within characters.
  const line = 'Brisé à Ouessant\u2014é\n';
  const bytes = Buffer.byteLength(line);
  const at = [10, 199_000, 999_999].map((lines) => lines * bytes);
  const handle = openSync(join(sea.root, 'prévisions.txt'), 'w');
  const block = Buffer.from(line.repeat(100_000));
  for (let part = 0; part < 15; part++) writeSync(handle, block);
  const placed = at.map((start): Placed => ({ token: pat(`${start}`), at: start }));
  // Over whole lines: from the beginning of one to the end of the third.
  for (const { token, at } of placed) writeSync(handle, `${token.padEnd(3 * bytes - 1)}\n`, at);
  closeSync(handle);
  const gone = (start: number) => 2 * at.filter((other) => other < start).length;
  const { found, megabytes } = await scanned(sea.root);
  expect(found).toEqual(where(placed, (start) => `${start / bytes + 1 - gone(start)}:1`));
  expect(megabytes).toBeLessThan(400);
});

test.each([
  ['little', false],
  ['big', true],
])('60 MB of UTF-16, %s end first', { timeout: 60_000 }, async (_, swap) => {
  using sea = tree();
  const lines = 30_000;
  const at = [0, 8 * MB - 60, 16 * MB - 60, lines * LINE - 200].map((start) => Math.floor(start / LINE) * LINE + (start % 800));
  const placed = at.map((start): Placed => ({ token: token(`${start}`), at: start }));
  let text = '';
  let before = 0;
  for (const { token, at } of placed) {
    text += cut(before, at) + token;
    before = at + token.length;
  }
  text += cut(before, lines * LINE);
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  writeFileSync(join(sea.root, 'forecast.txt'), swap ? bytes.swap16() : bytes);
  const { found, megabytes } = await scanned(sea.root);
  expect(found).toEqual(where(placed, (start) => `${Math.floor(start / LINE) + 1}:${(start % LINE) + 1}`));
  expect(megabytes).toBeLessThan(400);
});

const whole = ` ${forecast.slice(1, -2)} \n`.repeat(30_001);
/** The text between two offsets, with blanks at its ends. */
const cut = (from: number, to: number) => (to - from < 2 ? '' : ` ${whole.slice(from + 1, to - 1)} `);
