import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Secret } from '../src/secret.ts';
import { mint } from './mint.ts';
import { python, tar, zip } from './packed.ts';
import { overreach, type RunOptions } from './run.ts';
import { tree } from './tree.ts';

interface Told {
  code: number | null;
  /** Where each token lies, by what it was minted from. */
  found: Record<string, string>;
  places: Record<string, Place>;
  skipped: { path: string; reason: string; complete: boolean }[];
}

interface Place {
  path: string;
  line: number;
  column: number;
  name?: string;
  tracked: boolean;
  environment: { kind: string };
  readableBy: { channel: string }[];
}

const pat = (seed: string) => `ghp_${mint.checked(seed, 30)}`;
const env = (seed: string) => `# the shop's own\nGITHUB_TOKEN=${pat(seed)}\n`;

/** Scans, and tells where it found what was minted from these. */
async function scan(root: string, seeds: readonly string[], args: readonly string[] = [], options: RunOptions = {}): Promise<Told> {
  const { code, stdout, stderr } = await overreach(['scan', '--format', 'json', ...args], { cwd: root, ...options });
  expect(stderr).toBe('');
  const { credentials, summary } = JSON.parse(stdout) as {
    credentials: { fingerprint: string; places: Place[] }[];
    summary: { skipped: Told['skipped'] };
  };
  const known = new Map(seeds.map((seed) => [new Secret(pat(seed)).fingerprint, seed]));
  const named = credentials.map(({ fingerprint, places }) => [known.get(fingerprint) ?? fingerprint, places] as const);
  const where = (places: readonly Place[]) => places.map(({ path, line, column }) => `${path}:${line}:${column}`).join(' ');
  return {
    code,
    found: Object.fromEntries(named.map(([seed, places]) => [seed, where(places)])),
    places: Object.fromEntries(named.map(([seed, [first]]) => [seed, first!])),
    skipped: summary.skipped,
  };
}

/** A way to pack one file, and how what is in it is called then. */
const packings: readonly (readonly [name: string, pack: (content: string) => Uint8Array, inner: string])[] = [
  ['backup.zip', (content) => zip({ 'api/.env': content, logo: Buffer.from([0, 1, 2]) }), 'api/.env'],
  ['stored.war', (content) => zip([{ name: 'WEB-INF/app.properties', content, method: 0 }]), 'WEB-INF/app.properties'],
  ['shop.jar', (content) => Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar $0\n\0'), zip({ app: content })]), 'app'],
  ['backup.tar', (content) => tar({ 'a.txt': 'fine\n', 'api/.env': content, b: Buffer.alloc(9000) }), 'api/.env'],
  ['backup.tar.gz', (content) => gzipSync(tar({ [`${'deep/'.repeat(60)}.env`]: content })), `${'deep/'.repeat(60)}.env`],
  ['backup.tgz', (content) => gzipSync(tar({ '.env': content })), '.env'],
  ['backup.tar.bz2', (content) => python('bz2', tar({ '.env': content })), '.env'],
  ['backup.tar.xz', (content) => python('lzma', tar({ '.env': content })), '.env'],
  ['backup.tar.zst', (content) => zstdCompressSync(tar({ '.env': content })), '.env'],
  ['orders.sql.gz', (content) => gzipSync(content), 'orders.sql'],
  ['two.sql.bz2', (content) => Buffer.concat([python('bz2', ''), python('bz2', content)]), 'two.sql'],
  ['orders.sql.xz', (content) => python('lzma', content), 'orders.sql'],
  ['orders.sql.zst', (content) => Buffer.concat([zstdCompressSync(''), zstdCompressSync(content)]), 'orders.sql'],
  // As tapes leave them.
  ['padded.sql.gz', (content) => Buffer.concat([gzipSync(content), Buffer.alloc(1000)]), 'padded.sql'],
  ['padded.sql.bz2', (content) => Buffer.concat([python('bz2', content), Buffer.alloc(1000)]), 'padded.sql'],
  // Its name does not say what it is.
  ['orders.bak', (content) => gzipSync(content), 'orders.bak'],
  ['utf16.zip', (content) => zip({ 'x.reg': Buffer.from(`\ufeff${content}`, 'utf16le') }), 'x.reg'],
];

test('a backup is looked into, whatever it was packed with', async () => {
  const seeds = packings.map(([name]) => name);
  using shop = tree(Object.fromEntries(packings.map(([name, pack]) => [name, pack(env(name))])));
  const { found, code, skipped } = await scan(shop.root, seeds);
  expect(found).toEqual(Object.fromEntries(packings.map(([name, , inner]) => [name, `${name}!${inner}:2:14`])));
  expect(code).toBe(0);
  expect(skipped).toContainEqual({ path: 'backup.zip', reason: '1 binary file in it', complete: true });
  expect(readdirSync(shop.root).toSorted()).toEqual(seeds.toSorted());
});

test('a committed backup in a backup: who reads it, what it is for, and that every clone has it', async () => {
  const inner = gzipSync(tar({ 'deploy/.env.production': env('production'), 'deploy/.env': env('plain') }));
  using shop = tree({ 'README.md': 'a shop\n', 'ops/2026.zip': zip({ 'api.tar.gz': inner }) });
  shop.git('init', '-q');
  shop.git('add', '.');
  shop.git('commit', '-qm', 'a shop');
  const { found, places, code } = await scan(shop.root, ['production', 'plain'], ['--agent', 'claude-code']);
  expect(found).toEqual({
    production: 'ops/2026.zip!api.tar.gz!deploy/.env.production:2:14',
    plain: 'ops/2026.zip!api.tar.gz!deploy/.env:2:14',
  });
  expect(places['production']).toMatchObject({ name: 'GITHUB_TOKEN', tracked: true, environment: { kind: 'production' } });
  expect(places['plain']).toMatchObject({ environment: { kind: 'unknown' } });
  expect(places['plain']!.readableBy.map(({ channel }) => channel)).toEqual(['shell']);
  expect(code).toBe(1);
  const sarif = await overreach(['scan', '--format', 'sarif'], { cwd: shop.root });
  const { results } = (JSON.parse(sarif.stdout) as { runs: [{ results: { locations: unknown[] }[] }] }).runs[0];
  expect(results[0]!.locations).toMatchObject([
    {
      physicalLocation: { artifactLocation: { uri: 'ops/2026.zip' }, region: { startLine: 1 } },
      logicalLocations: [{ fullyQualifiedName: 'ops/2026.zip!api.tar.gz!deploy/.env:2' }],
    },
  ]);
});

test('before a commit, in a change, and from standard input', async () => {
  using shop = tree({ 'README.md': 'a shop\n', 'old.zip': zip({ '.env': 'DEBUG=1\n' }) });
  shop.git('init', '-q');
  shop.git('add', '.');
  shop.git('commit', '-qm', 'a shop');
  shop.write('old.zip', zip({ '.env': env('changed') }));
  shop.write('new.tgz', gzipSync(tar({ '.env': env('new') })));
  shop.git('add', '.');
  const both = { changed: 'old.zip!.env:2:14', new: 'new.tgz!.env:2:14' };
  const staged = await scan(shop.root, ['changed', 'new'], ['--staged']);
  expect(staged).toMatchObject({ found: both, code: 1 });
  expect(await scan(shop.root, ['changed', 'new'], ['--diff', 'HEAD'])).toMatchObject({ found: both, code: 1 });
  shop.git('reset', '-q', '--hard');
  expect(await scan(shop.root, [], ['--staged'])).toMatchObject({ found: {}, code: 0 });
  const piped = await scan(shop.root, ['piped'], ['--stdin'], { stdin: zip({ 'a/.env': env('piped') }) });
  expect(piped.found).toEqual({ piped: 'stdin!a/.env:2:14' });
});

test('in a tree so large that other threads read it', { timeout: 60_000 }, async () => {
  using shop = tree();
  for (let order = 0; order < 3600; order++) shop.write(`orders/${order % 20}/${order}.txt`, 'paid\n');
  for (let day = 0; day < 20; day++) shop.write(`orders/${day}/backup.zip`, zip({ '.env': env(`day ${day}`) }));
  const days = Array.from({ length: 20 }, (_, day) => `day ${day}`);
  const { found } = await scan(shop.root, days);
  expect(found).toEqual(Object.fromEntries(days.map((day) => [day, `orders/${day.slice(4)}/backup.zip!.env:2:14`])));
});

describe('documents', () => {
  test('a notebook: in the source of a cell, and in what it printed', async () => {
    const cell = { cell_type: 'code', source: ['import os\n', `GITHUB_TOKEN = "${pat('source')}"\n`] };
    const notebook = { cells: [{ ...cell, outputs: [{ name: 'stdout', text: [`Bearer ${pat('output')}\n`] }] }] };
    using shop = tree({ 'sales.ipynb': JSON.stringify(notebook, undefined, 1) });
    const { found, places } = await scan(shop.root, ['source', 'output']);
    expect(found).toEqual({ source: 'sales.ipynb:7:23', output: 'sales.ipynb:13:15' });
    expect(places['source']!.name).toBe('GITHUB_TOKEN');
  });

  test('a word that its processor cut into pieces, a cell, a slide, a link', async () => {
    const cut = (token: string) =>
      `<w:r><w:t>${token.slice(0, 9)}</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>${token.slice(9)}</w:t></w:r>`;
    const word = `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:p><w:r><w:t>Deploying &amp; more</w:t></w:r></w:p><w:p>${cut(pat('word'))}</w:p></w:document>`;
    const link = `<Relationships><Relationship Target="https://x:${pat('link')}@github.com/shop"/></Relationships>`;
    using shop = tree({
      'runbook.docx': zip({ 'word/document.xml': word, 'word/_rels/document.xml.rels': link }),
      'keys.xlsx': zip({ 'xl/sharedStrings.xml': `<sst><si><t>GitHub</t></si><si><t>${pat('sheet')}</t></si></sst>` }),
      'talk.pptx': zip({ 'ppt/slides/slide1.xml': `<p:sld><a:p><a:r><a:t>git clone with ${pat('slide')}</a:t></a:r></a:p></p:sld>` }),
      'notes.odt': zip({ 'content.xml': `<text:p>one<text:line-break/><text:span>${pat('odt')}</text:span></text:p>` }),
    });
    const { found } = await scan(shop.root, ['word', 'link', 'sheet', 'slide', 'odt']);
    expect(found).toEqual({
      word: 'runbook.docx!word/document.xml:2:1',
      link: 'runbook.docx!word/_rels/document.xml.rels:1:48',
      sheet: 'keys.xlsx!xl/sharedStrings.xml:2:1',
      slide: 'talk.pptx!ppt/slides/slide1.xml:1:16',
      odt: 'notes.odt!content.xml:2:1',
    });
  });
});

describe('an SQLite database', () => {
  const seeds = ['setting', 'long', 'key', 'wide', 'deleted', 'blob'];

  function fill(path: string): void {
    const database = new DatabaseSync(path);
    const run = (sql: string, ...values: (string | Uint8Array)[]) => database.prepare(sql).run(...values);
    database.exec(
      'PRAGMA secure_delete = 0; BEGIN; CREATE TABLE settings (id INTEGER PRIMARY KEY, "key" TEXT, value TEXT NOT NULL, CHECK (id > 0))',
    );
    run('INSERT INTO settings (key, value) VALUES (?, ?)', 'theme', 'dark');
    run('INSERT INTO settings (key, value) VALUES (?, ?)', 'github_token', pat('setting'));
    database.exec('CREATE TABLE orders (customer TEXT, note TEXT); CREATE INDEX notes ON orders (note)');
    for (let order = 0; order < 3000; order++) run('INSERT INTO orders VALUES (?, ?)', 'Ada', `${order} `.repeat(20));
    // Across its pages, of 4096 bytes each, which go on elsewhere.
    run('INSERT INTO orders VALUES (?, ?)', 'Mara', `${'x '.repeat(2020)}${pat('long')}${' y'.repeat(9000)}`);
    database.exec('CREATE TABLE sessions (token TEXT PRIMARY KEY, who TEXT) WITHOUT ROWID; CREATE TABLE files (content BLOB)');
    run('INSERT INTO sessions VALUES (?, ?)', pat('key'), 'Ada');
    run('INSERT INTO files VALUES (?)', Buffer.from(env('blob')));
    run('INSERT INTO files VALUES (?)', Buffer.alloc(40_000, 7));
    database.exec('CREATE TABLE old (note TEXT)');
    for (let row = 0; row < 300; row++) run('INSERT INTO old VALUES (?)', row === 150 ? pat('deleted') : 'nothing '.repeat(30));
    database.exec('DROP TABLE old; COMMIT');
    database.close();
  }

  test('every table, a row on a line; and what was deleted and is still there', async () => {
    using shop = tree();
    const path = join(shop.root, 'shop.db');
    fill(path);
    const { found, places, code } = await scan(shop.root, seeds);
    expect(found).toEqual({
      setting: 'shop.db!settings:2:32',
      long: 'shop.db!orders:3001:4068',
      key: 'shop.db!sessions:1:15',
      blob: 'shop.db!files:1:45',
      deleted: expect.stringMatching(/^shop\.db!deleted rows:\d+:\d+$/) as string,
    });
    expect(places['setting']!.name).toBe('github_token');
    expect(code).toBe(0);
    expect(readdirSync(shop.root)).toEqual(['shop.db']);
  });

  test('in UTF-16, in an archive, and cut off', async () => {
    using home = tree();
    const database = new DatabaseSync(join(home.root, 'wide.sqlite'));
    database.exec(`PRAGMA encoding = 'UTF-16be'; CREATE TABLE s (a TEXT, b TEXT); INSERT INTO s VALUES ('größe', '${pat('wide')}')`);
    database.close();
    fill(join(home.root, 'shop.db'));
    const whole = readFileSync(join(home.root, 'shop.db'));
    const wide = readFileSync(join(home.root, 'wide.sqlite'));
    using shop = tree({ 'a.zip': zip({ 'wide.sqlite': wide }), 'cut.db': whole.subarray(0, whole.length / 2) });
    const { found, skipped, code } = await scan(shop.root, seeds);
    expect(found).toMatchObject({ wide: 'a.zip!wide.sqlite!s:1:20', setting: 'cut.db!settings:2:32' });
    expect(skipped).toContainEqual({ path: 'cut.db!tables', reason: 'damaged: not all rows could be read', complete: false });
    expect(code).toBe(3);
  });

  test('with a log beside it, of what was written of late', async () => {
    using shop = tree();
    const database = new DatabaseSync(join(shop.root, 'shop.db'));
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (who TEXT, a TEXT)');
    database.exec(`INSERT INTO t VALUES ('Ada', '${pat('setting')}'), ('Mara', '${'x '.repeat(5000)}${pat('long')}')`);
    const { found, code } = await scan(shop.root, seeds);
    database.close();
    expect(found).toMatchObject({
      setting: expect.stringMatching(/^shop\.db-wal!rows:\d+:\d+$/) as string,
      long: expect.stringMatching(/^shop\.db-wal!rows:\d+:\d+$/) as string,
    });
    expect(code).toBe(0);
  });

  test('is not changed, nor run: a view, a trigger and a virtual table are but text', async () => {
    using shop = tree();
    const path = join(shop.root, 'shop.db');
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = WAL; CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('${pat('setting')}');
      CREATE VIEW v AS SELECT load_extension('/tmp/evil.so'); CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END;
      CREATE VIRTUAL TABLE f USING fts5(a); INSERT INTO f VALUES ('${pat('blob')}')`);
    database.close();
    const before = { bytes: readFileSync(path), at: statSync(path).mtimeMs };
    const { found } = await scan(shop.root, seeds);
    expect(found).toEqual({ setting: 'shop.db!t:1:8', blob: expect.stringMatching(/^shop\.db!f_content:1:/) as string });
    expect(readdirSync(shop.root)).toEqual(['shop.db']);
    expect({ bytes: readFileSync(path), at: statSync(path).mtimeMs }).toEqual(before);
  });
});

describe('what cannot be read', () => {
  test('is said of each file, and the others are read', async () => {
    using shop = tree({
      'safe.zip': zip([
        { name: 'locked.env', content: env('locked'), encrypted: true },
        { name: 'old.env', content: 'x', method: 6 },
        { name: 'open.env', content: env('open') },
      ]),
    });
    const { found, skipped, code } = await scan(shop.root, ['open']);
    expect(found).toEqual({ open: 'safe.zip!open.env:2:14' });
    expect(skipped).toEqual([
      { path: 'safe.zip!locked.env', reason: 'encrypted', complete: true },
      { path: 'safe.zip!old.env', reason: 'compressed in a way that is not known here (6)', complete: false },
    ]);
    expect(code).toBe(3);
  });

  test.each([
    ['gz', gzipSync],
    ['bz2', (content: Uint8Array) => python('bz2', content)],
    ['xz', (content: Uint8Array) => python('lzma', content)],
    ['zst', zstdCompressSync],
  ])('a .tar.%s that was cut off: what is there is read', async (kind, pack) => {
    const noise = Buffer.from(mint.base64('noise', 3_000_000), 'base64');
    const whole = pack(tar({ 'first.env': env('first'), noise }));
    using shop = tree({ [`backup.tar.${kind}`]: whole.subarray(0, whole.length - 500_000) });
    const { found, skipped, code } = await scan(shop.root, ['first']);
    expect(found).toEqual({ first: `backup.tar.${kind}!first.env:2:14` });
    expect(skipped.filter(({ complete }) => !complete)).toHaveLength(1);
    expect(skipped.find(({ complete }) => !complete)!.reason).toMatch(/^damaged/);
    expect(code).toBe(3);
  });

  test('a small one that was cut off', async () => {
    const noise = mint.base64('noise', 2000);
    using shop = tree({
      'a.env.gz': gzipSync(env('gz') + noise).subarray(0, -400),
      'a.tar': tar({ 'a.env': env('tar'), noise }).subarray(0, 2000),
    });
    const { found, skipped } = await scan(shop.root, ['gz', 'tar']);
    expect(found).toEqual({ gz: 'a.env.gz!a.env:2:14', tar: 'a.tar!a.env:2:14' });
    expect(skipped).toMatchObject([
      { path: 'a.env.gz!a.env', complete: false },
      { path: 'a.tar', complete: false },
    ]);
  });

  test('one that is no archive but in its first bytes is an error when it is all that was named', async () => {
    using shop = tree({ 'backup.zip': 'PK\x03\x04 and no more', 'junk.jar': Buffer.from('\0\x01\x02'.repeat(1000)) });
    const { code, stderr } = await overreach(['scan', 'backup.zip'], { cwd: shop.root });
    expect(stderr).toContain('no file in');
    expect(code).toBe(2);
    expect(await scan(shop.root, [], ['junk.jar'])).toMatchObject({ code: 0, skipped: [{ path: 'junk.jar', reason: 'binary' }] });
  });

  test('names that lead elsewhere, or hold what a terminal obeys, are shown and nothing else', async () => {
    const evil = '../../../../tmp/\u001B[31mevil\n.env';
    using shop = tree({ 'a.zip': zip({ [evil]: env('evil') }), 'b.tar': tar({ '/etc/cron.d/x.env': env('cron') }) });
    const { found } = await scan(shop.root, ['evil', 'cron']);
    expect(found).toEqual({
      evil: String.raw`a.zip!../../../../tmp/\u{1b}[31mevil\n.env:2:14`,
      cron: 'b.tar!/etc/cron.d/x.env:2:14',
    });
    expect(readdirSync(shop.root)).toEqual(['a.zip', 'b.tar']);
  });
});

test('a large text is looked at in pieces; its lines go on counting', { timeout: 60_000 }, async () => {
  const line = 'INSERT INTO orders VALUES (17, 4711, 99.90);';
  const lines = Array.from({ length: 1_200_000 }, () => line);
  const at = Array.from({ length: 1200 }, (_, index) => index * 999 + 7);
  for (const number of at) lines[number - 1] = `-- ${pat(`line ${number}`)}`;
  using shop = tree();
  writeFileSync(join(shop.root, 'orders.sql.gz'), gzipSync(lines.join('\n'), { level: 1 }));
  const { found } = await scan(
    shop.root,
    at.map((number) => `line ${number}`),
  );
  expect(found).toEqual(Object.fromEntries(at.map((number) => [`line ${number}`, `orders.sql.gz!orders.sql:${number}:4`])));
});
