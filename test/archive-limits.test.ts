import { openSync, closeSync, ftruncateSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Header } from 'tar/header';
import type { Skipped } from '../src/types.ts';
import { registry } from '../src/detect/registry.ts';
import { seenInArchives } from '../src/read/archives/index.ts';
import { limits } from '../src/read/archives/limits.ts';
import { emptySurvey, type Survey } from '../src/read/survey.ts';
import { mint } from './mint.ts';
import { python, tar, zip } from './packed.ts';
import { folder, overreach } from './run.ts';
import { tree } from './tree.ts';

interface Measured {
  code: number | null;
  files: number;
  credentials: number;
  skipped: Skipped[];
  megabytes: number;
  seconds: number;
}

/** Scans a folder with the built program, and tells how much memory and time of the processor that took. */
async function measured(root: string): Promise<Measured> {
  using log = folder();
  const spy = join(log.path, 'spy.mjs');
  const usage = join(log.path, 'usage');
  writeFileSync(
    spy,
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`,
  );
  const { code, stdout } = await overreach(['scan', '--format', 'json'], { cwd: root, env: { NODE_OPTIONS: `--import ${spy}` } });
  const { summary } = JSON.parse(stdout) as { summary: Omit<Measured, 'code' | 'megabytes' | 'seconds'> };
  const { files, credentials, skipped } = summary;
  const { maxRSS, userCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { code, files, credentials, skipped, seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 };
}

const MB = 1 << 20;
const env = `GITHUB_TOKEN=ghp_${mint.checked('shop', 30)}\n`;
const tooMuch = 'it unpacks to more than 200 times its size';

/** A gigabyte of text in a megabyte: a gzip may have many members. */
const gigabyte = () => Buffer.alloc(64 * gzipSync('spam '.repeat((16 * MB) / 5)).length, gzipSync('spam '.repeat((16 * MB) / 5)));

test.each<[what: string, name: string, bomb: () => Uint8Array]>([
  ['a gigabyte in a gzip', 'orders.sql.gz', gigabyte],
  ['in a zip', 'orders.zip', () => zip({ 'orders.sql': 'spam '.repeat(16 * MB) })],
  ['in a tar', 'orders.tgz', () => Buffer.concat([gzipSync(headerOf('orders.sql', 2 ** 30, 'File')), gigabyte()])],
  ['in 300 bytes of bzip2', 'orders.bz2', () => python('bz2', 'a'.repeat(80 * MB))],
  ['in xz', 'orders.xz', () => python('lzma', 'spam '.repeat(16 * MB))],
  ['a zip whose 30,000 files are one', 'kernel.zip', () => zip([{ name: 'kernel', content: 'spam and eggs\n'.repeat(200_000) }], 30_000)],
  ['a zip in a zip in a zip, ten each', 'deep.zip', () => nested(10, 4, 'spam and eggs\n'.repeat(500_000))],
])('a bomb: %s', { timeout: 60_000 }, async (_, name, bomb) => {
  using shop = tree({ [name]: bomb(), '.env': env });
  const { credentials, skipped, megabytes, seconds, code } = await measured(shop.root);
  expect(skipped.filter(({ complete }) => !complete).map(({ reason }) => reason)).toContain(tooMuch);
  expect({ credentials, code }).toEqual({ credentials: 1, code: 3 });
  expect(megabytes).toBeLessThan(400);
  expect(seconds).toBeLessThan(15);
});

function headerOf(path: string, size: number, type: 'File' | 'ExtendedHeader'): Buffer {
  const block = Buffer.alloc(512);
  new Header({ path, size, mode: 0o644, type }).encode(block);
  return block;
}

/** Zips in each other, `wide` in each. */
function nested(wide: number, deep: number, text: string): Buffer {
  let inner = zip({ 'a.txt': text });
  for (let level = 1; level < deep; level++)
    inner = zip(Array.from({ length: wide }, (_, index) => ({ name: `${index}.zip`, content: inner })));
  return inner;
}

test('a gigabyte of noughts is binary, as it would be on disk', { timeout: 60_000 }, async () => {
  const zeros = gzipSync(Buffer.alloc(64 * MB));
  using shop = tree({ 'disk.img.gz': Buffer.alloc(16 * zeros.length, zeros), '.env': env });
  const { skipped, megabytes, seconds, code } = await measured(shop.root);
  expect({ skipped, code }).toEqual({ skipped: [{ path: 'disk.img.gz', reason: '1 binary file in it', complete: true }], code: 0 });
  expect(megabytes).toBeLessThan(200);
  expect(seconds).toBeLessThan(5);
});

test('archives without end: as deep as the limit, and no deeper', async () => {
  using shop = tree({ 'r.zip': nested(1, 40, env), 'ok.zip': nested(1, 4, env) });
  const { credentials, skipped, code } = await measured(shop.root);
  expect({ credentials, code }).toEqual({ credentials: 1, code: 3 });
  expect(skipped).toEqual([{ path: 'r.zip!0.zip!0.zip!0.zip!0.zip', reason: 'more than 4 archives in each other', complete: false }]);
});

test('100,000 files', { timeout: 60_000 }, async () => {
  const files = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`orders/${index}.txt`, `order ${index}\n`]));
  using shop = tree({ 'a.tar.gz': gzipSync(tar({ ...files, '.env': env }), { level: 1 }) });
  const { credentials, files: read, skipped, megabytes, seconds } = await measured(shop.root);
  expect({ credentials, read, skipped }).toEqual({ credentials: 1, read: 100_001, skipped: [] });
  expect(megabytes).toBeLessThan(400);
  expect(seconds).toBeLessThan(20);
});

test('a header that says it is 2 GB long is not kept in memory', async () => {
  using shop = tree({ '.env': env });
  const handle = openSync(join(shop.root, 'a.tar'), 'w');
  writeSync(handle, headerOf('x', 2 ** 30, 'ExtendedHeader'));
  ftruncateSync(handle, 2 ** 30 + 512);
  writeSync(handle, tar({ 'b.env': env }), 0, undefined, 2 ** 30 + 512);
  closeSync(handle);
  const { megabytes, files } = await measured(shop.root);
  expect(files).toBe(2);
  expect(megabytes).toBeLessThan(250);
});

/** What is found in an archive with other limits than those in use. */
async function within(own: Partial<typeof limits>, ...archives: Uint8Array[]): Promise<{ seen: string[]; skipped: Survey['skipped'] }> {
  const survey = emptySurvey();
  for (const [index, bytes] of archives.entries()) survey.archives.push({ surface: 'tree', path: `${index}.zip`, absolute: '', bytes });
  const seen: string[] = [];
  for await (const { file } of seenInArchives(survey, { registry: await registry(), limits: { ...limits, ...own } })) seen.push(file.path);
  return { seen, skipped: survey.skipped };
}

test('each limit is said where it is hit, and what was read before counts', async () => {
  const three = zip({ 'a.env': env, 'b.env': env, 'c.env': env });
  const rest = { complete: false, inside: true };
  expect(await within({ entries: 2 }, three)).toEqual({
    seen: ['0.zip!a.env', '0.zip!b.env'],
    skipped: [{ path: '0.zip', reason: 'there are more than 2 files in it', ...rest }],
  });
  const large = zip({ 'a.env': env, 'b.txt': 'spam '.repeat(MB), 'c.env': env });
  expect(await within({ expanded: 2 * MB }, large, three)).toEqual({
    seen: ['0.zip!a.env', '1.zip!a.env', '1.zip!b.env', '1.zip!c.env'],
    skipped: [{ path: '0.zip', reason: 'it unpacks to more than 2 MB', ...rest }],
  });
  const { seen, skipped } = await within({ scan: 2 * MB }, large, three);
  expect(seen).toEqual(['0.zip!a.env']);
  expect(skipped.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 2 }, () => 'the archives of this scan unpack to more than 2 MB'),
  );
  const noise = Buffer.from(mint.base64('noise', 4 * MB), 'base64');
  expect(await within({ room: MB }, zip({ 'inner.zip': zip({ noise }), 'c.env': env }))).toEqual({
    seen: ['0.zip!c.env'],
    skipped: [{ path: '0.zip!inner.zip', reason: 'an archive in an archive, larger than 1 MB', ...rest }],
  });
  expect(deflateRawSync(noise).length).toBeGreaterThan(MB);
});

test('many that cannot be read for one reason are counted', async () => {
  const locked = Array.from({ length: 1000 }, (_, index) => ({ name: `${index}.env`, content: env, encrypted: true }));
  const { skipped } = await within({}, zip(locked));
  expect(skipped).toHaveLength(21);
  expect(skipped.at(-1)).toEqual({ path: '0.zip', reason: '980 more in it: encrypted', complete: true, inside: true });
});
