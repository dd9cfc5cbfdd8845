import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bookshop, live, shelves } from './bookshop.ts';
import { mint } from './mint.ts';
import { overreach } from './run.ts';
import { shell } from './shell.ts';

const json = (text: string) => JSON.parse(text) as { version: number; findings: { rule: string }[]; credentials: unknown[] };

/** So many committed credentials that no pipe holds their report. */
const many = () =>
  Array.from({ length: 400 }, (_, index) => `export const key${index} = 'sk_live_51${mint.base62(`key ${index}`, 97)}';\n`).join('');

describe('reports', () => {
  test('go where they are told to, one of them to standard output', async () => {
    using shop = bookshop(shelves.high);
    const args = ['scan', '--format', 'json', '--output', 'a.json', '--format', 'terminal', '--format', 'sarif', '--output', 'a.sarif'];
    const { code, stdout, stderr } = await overreach(args, { cwd: shop.root });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^HIGH +Railway token/);
    expect(json(readFileSync(join(shop.root, 'a.json'), 'utf8')).findings.map(({ rule }) => rule)).toEqual(['committed']);
    expect(JSON.parse(readFileSync(join(shop.root, 'a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(statSync(join(shop.root, 'a.json')).mode & 0o777).toBe(0o600);
    const silent = await overreach(['scan', '--format', 'json', '--output', '/dev/null'], { cwd: shop.root });
    expect({ code: silent.code, stdout: silent.stdout }).toEqual({ code: 1, stdout: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(statSync('/dev/null').mode & 0o666).toBe(0o666);
  });

  test('may go through a pipe of the shell', async () => {
    using shop = bookshop(shelves.high);
    const { code, stdout } = await shell(
      'overreach scan --format json --output >(wc -l) --format sarif --output /dev/null; code=$?; sleep 0.3; exit $code',
      { cwd: shop.root },
    );
    expect(code).toBe(1);
    expect(Number(stdout)).toBeGreaterThan(20);
  });

  test('keep their last place: a file that was there is replaced, and stays as open as it was', async () => {
    using shop = bookshop(shelves.high);
    writeFileSync(join(shop.root, 'a.json'), 'x'.repeat(100_000), { mode: 0o644 });
    await overreach(['scan', '--format', 'json', '--output', 'a.json', 'deploy.sh'], { cwd: shop.root });
    expect(json(readFileSync(join(shop.root, 'a.json'), 'utf8')).version).toBe(1);
    expect(statSync(join(shop.root, 'a.json')).mode & 0o777).toBe(0o644);
  });
});

describe('a report that cannot be written', () => {
  const unprivileged = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-all'] : [];

  test.each([
    ['to a folder that is not there', 'reports/a.json', 'its folder does not exist'],
    ['below a file', 'deploy.sh/a.json', 'its folder is a file'],
    ['to a folder', 'cellar', 'it is a folder'],
    ['to a full disk', '/dev/full', 'the disk is full'],
    ['to a folder that is read-only', 'sealed/a.json', 'permission denied'],
    ['to a file that is read-only', 'sealed.json', 'permission denied'],
  ])('%s is printed', async (_, file, why) => {
    using shop = bookshop(shelves.high);
    mkdirSync(join(shop.root, 'cellar'));
    mkdirSync(join(shop.root, 'sealed'), { mode: 0o555 });
    writeFileSync(join(shop.root, 'sealed.json'), '', { mode: 0o444 });
    const { code, stdout, stderr } = await overreach(['scan', '--format', 'json', '--output', file], {
      cwd: shop.root,
      under: unprivileged,
    });
    expect(stderr).toBe(`overreach: ${file} could not be written: ${why}; the json report follows on standard output.\n`);
    expect(json(stdout).findings.map(({ rule }) => rule)).toEqual(['committed']);
    expect(code).toBe(1);
    chmodSync(join(shop.root, 'sealed'), 0o755);
  });

  test('makes the exit 2 where nothing else makes it 1', async () => {
    using shop = bookshop();
    const { code, stdout } = await overreach(['scan', '--format', 'json', '--output', 'reports/a.json'], { cwd: shop.root });
    expect(code).toBe(2);
    expect(json(stdout).findings).toEqual([]);
    expect((await shell('overreach scan > /dev/full', { cwd: shop.root })).code).toBe(2);
  });

  test('leaves the one on standard output alone', async () => {
    using shop = bookshop(shelves.high);
    const args = ['scan', '--format', 'sarif', '--output', 'reports/a.sarif', '--format', 'json'];
    const { stdout, stderr } = await overreach(args, { cwd: shop.root });
    expect(json(stdout).version).toBe(1);
    expect(stderr).toBe('overreach: reports/a.sarif could not be written: its folder does not exist.\n');
  });

  test('is not written through a link that the tree has laid', async () => {
    using shop = bookshop(shelves.high);
    using home = bookshop();
    symlinkSync(join(home.root, 'shelves.ts'), join(shop.root, 'overreach.sarif'));
    symlinkSync(home.root, join(shop.root, 'reports'));
    symlinkSync('deploy.sh', join(shop.root, 'inside.sarif'));
    for (const file of ['overreach.sarif', 'reports/overreach.sarif']) {
      const { code, stdout, stderr } = await overreach(['scan', '--format', 'sarif', '--output', file], { cwd: shop.root });
      expect(code).toBe(1);
      expect(stderr).toContain(`${file} could not be written: a link in the scanned tree leads out of it`);
      expect(JSON.parse(stdout)).toMatchObject({ version: '2.1.0' });
    }
    expect(readFileSync(join(home.root, 'shelves.ts'), 'utf8')).toBe(shelves.none['shelves.ts']);
    expect(existsSync(join(home.root, 'overreach.sarif'))).toBe(false);
    expect((await overreach(['scan', '--format', 'sarif', '--output', 'inside.sarif'], { cwd: shop.root })).stderr).toBe('');
  });
});

describe('a reader that leaves', () => {
  test('before the end is told of, without a stack', async () => {
    using shop = bookshop({ 'keys.ts': many() });
    const { stdout, stderr } = await shell('overreach scan --format json | head -c 10; code=${PIPESTATUS[0]}; echo; echo $code', {
      cwd: shop.root,
    });
    expect(stdout).toBe('{\n  "versi\n1\n');
    expect(stderr).toBe('overreach: the reader of the report left before its end.\n');
  });

  test('at once, or was never there', async () => {
    using shop = bookshop(shelves.high);
    for (const line of [
      'overreach scan | true',
      'overreach scan --format json >&-',
      'overreach scan 2>&-',
      'overreach scan >&- 2>&- <&-',
    ]) {
      const { code, stderr } = await shell(`${line}; exit "\${PIPESTATUS[0]}"`, { cwd: shop.root });
      expect({ line, code }).toEqual({ line, code: 1 });
      expect(stderr).not.toMatch(/ at .*:\d+:\d+|fault of ours/);
    }
    expect((await shell('overreach --stagd 2>/dev/full', { cwd: shop.root })).code).toBe(2);
    expect((await shell('overreach scan --stdin <&-', { cwd: shop.root })).code).toBeLessThan(3);
  });

  test('slowly, gets all of it', async () => {
    using shop = bookshop({ 'keys.ts': many() });
    const { stdout } = await shell('overreach scan --format json | (sleep 0.5; cat)', { cwd: shop.root });
    expect(json(stdout).credentials).toHaveLength(400);
  });
});

describe('for people', () => {
  /** A terminal of its own, 100 columns wide; `script` is in every Debian. */
  const inTerminal = (line: string, cwd: string, env: Record<string, string> = {}) =>
    shell(`script -qec "stty cols 100; \\"${process.execPath}\\" \\"$PROGRAM\\" ${line}" /dev/null`, {
      cwd,
      env: { PROGRAM: new URL('../dist/cli.js', import.meta.url).pathname, TERM: 'xterm-256color', ...env },
    });
  const coloured = (text: string) => stripVTControlCharacters(text) !== text;

  test('there is colour on a terminal, unless somebody minds', async () => {
    using shop = bookshop(shelves.high);
    expect(coloured((await overreach(['scan'], { cwd: shop.root })).stdout)).toBe(false);
    expect(coloured((await overreach(['scan', '--color'], { cwd: shop.root, env: { NO_COLOR: '1' } })).stdout)).toBe(true);
    const { stdout } = await inTerminal('scan', shop.root);
    expect(coloured(stdout)).toBe(true);
    expect(stdout).toMatch(/Railway/);
    expect(coloured((await inTerminal('scan --no-color', shop.root)).stdout)).toBe(false);
    expect(coloured((await inTerminal('scan', shop.root, { NO_COLOR: '1' })).stdout)).toBe(false);
    expect(coloured((await inTerminal('scan', shop.root, { NO_COLOR: '' })).stdout)).toBe(true);
    expect(coloured((await inTerminal('scan', shop.root, { TERM: 'dumb' })).stdout)).toBe(false);
  });

  test('lines are as long as COLUMNS says, or the terminal is wide', async () => {
    using shop = bookshop(shelves.critical);
    const longest = (text: string) =>
      Math.max(
        ...stripVTControlCharacters(text)
          .split(/\r?\n/)
          .map((line) => line.length),
      );
    const width = async (COLUMNS?: string) =>
      longest((await overreach(['scan'], { cwd: shop.root, env: COLUMNS === undefined ? {} : { COLUMNS } })).stdout);
    const [narrow, usual, wide] = [await width('60'), await width(), await width('120')];
    expect(narrow).toBeLessThanOrEqual(60);
    expect(usual).toBeGreaterThan(narrow);
    expect(usual).toBeLessThanOrEqual(80);
    expect(wide).toBeGreaterThan(80);
    for (const nonsense of ['', 'x', '-1', '0']) expect(await width(nonsense)).toBeLessThanOrEqual(80);
    expect(longest((await inTerminal('scan', shop.root)).stdout)).toBeLessThanOrEqual(100);
  });

  test('--quiet says findings and nothing else, --verbose also what was left out', async () => {
    using shop = bookshop({ ...shelves.low, '.env': shelves.high['deploy.sh'], 'cover.png': Buffer.from([0, 1, 2]) });
    const says = async (...args: string[]) => (await overreach(['scan', ...args], { cwd: shop.root })).stdout;
    const [usual, quiet, verbose] = [await says(), await says('--quiet'), await says('--verbose')];
    expect(usual).toContain('Railway token');
    expect(usual).not.toContain('cover.png');
    expect(quiet).toContain('[committed-test-key]');
    expect(quiet).not.toContain('Railway');
    expect(verbose).toContain('cover.png: binary');
    expect(await says('--quiet', 'cover.png')).toBe('');
    expect(await says('cover.png')).toContain('No credential in');
  });

  test('a clean commit is passed in silence, one that is not in a sentence', async () => {
    using shop = bookshop();
    expect(await overreach(['scan', '--staged'], { cwd: shop.root })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await overreach(['scan', '--staged', '--format', 'json'], { cwd: shop.root })).stdout).toContain('"version": 1');
    shop.write('till.ts', `export const key = '${live}';\n`);
    shop.git('add', '.');
    const { code, stdout } = await overreach(['scan', '--staged'], { cwd: shop.root });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain('This Stripe secret key is about to be committed, in till.ts:1');
  });

  test('progress shows on a terminal, goes away, and never gets into a pipe', async () => {
    using shop = bookshop();
    await shell('truncate -s 900M hull.txt && printf "%09000d" 7 | tr 0 a | dd of=hull.txt conv=notrunc status=none', { cwd: shop.root });
    const piped = await overreach(['scan'], { cwd: shop.root });
    expect(piped).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await inTerminal('scan', shop.root);
    expect(stdout).toMatch(/\r\u001B\[KReading…/);
    expect(stdout.lastIndexOf('\u001B[K')).toBeGreaterThan(stdout.lastIndexOf('Reading…'));
    expect(await inTerminal('scan --quiet', shop.root)).toMatchObject({ stdout: '' });
  });
});
