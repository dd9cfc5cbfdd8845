import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import awsFixture, { shop as account } from '../fixtures/aws/index.ts';
import { bookshop, committed, live, railway, shelves } from './bookshop.ts';
import { mint } from './mint.ts';
import { folder, overreach, program } from './run.ts';
import { serve } from './serve.ts';
import { shell } from './shell.ts';
import { tree } from './tree.ts';

const aws = awsFixture.tokens;

interface Json {
  summary: { files: number; credentials: number; judged: number; unjudged: number; skipped: { path: string; reason: string }[] };
  credentials: {
    provider: string;
    token: string;
    state: string;
    places: { path: string; line: number; surface: string; name?: string; readableBy: { agent: string }[] }[];
  }[];
  findings: { rule: string; severity: string }[];
}

/** Scans, and gives back the JSON with the exit code. */
async function scanned(cwd: string, args: readonly string[] = [], more: Parameters<typeof overreach>[1] = {}) {
  const ran = await overreach(['scan', '--format', 'json', ...args], { cwd, ...more });
  return { ...ran, json: JSON.parse(ran.stdout || '{}') as Json };
}

/** So that files which nobody may read cannot be read by root either. */
const unprivileged = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'] : [];

describe('the exit code', () => {
  const severities = ['low', 'medium', 'high', 'critical'] as const;

  test.each([...severities, 'none'] as const)('of a shop where the gravest is %s', async (gravest) => {
    using shop = bookshop(shelves[gravest]);
    const codes = await Promise.all(
      [...severities, 'never'].map(async (least) => (await overreach(['scan', '--fail-on', least], { cwd: shop.root })).code),
    );
    const at = severities.findIndex((one) => one === gravest);
    expect(codes).toEqual([...severities.map((_, index) => (index <= at ? 1 : 0)), 0]);
  });

  test('is as with --fail-on high when nothing is said', async () => {
    for (const [gravest, code] of [
      ['high', 1],
      ['medium', 0],
    ] as const) {
      using shop = bookshop(shelves[gravest]);
      expect((await overreach([], { cwd: shop.root })).code).toBe(code);
    }
  });

  test('is 2 for a path in which there is no file, and what other paths hold is told', async () => {
    using shop = bookshop(shelves.low);
    mkdirSync(join(shop.root, 'cellar'));
    const { code, stderr, json } = await scanned(shop.root, ['till.ts', 'cellar']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `overreach: there is no file in ${shop.root}/cellar.\n` });
    expect(json.findings.map(({ rule }) => rule)).toEqual(['committed-test-key']);
  });

  test('is 2 where no file could be read, 3 where one of them could not, 1 where another is bad enough', async () => {
    using shop = bookshop({ 'ledger/2025.txt': 'closed', 'ledger/2026.txt': 'open' });
    chmodSync(join(shop.root, 'ledger/2025.txt'), 0);
    const scan = async (...args: string[]) => overreach(['scan', ...args], { cwd: shop.root, under: unprivileged });
    const one = await scan('ledger');
    expect(one.code).toBe(3);
    expect(one.stdout).toContain('ledger/2025.txt: not readable: permission denied');
    chmodSync(join(shop.root, 'ledger/2026.txt'), 0);
    const both = await scan('ledger');
    expect(both.code).toBe(2);
    expect(both.stderr).toContain(`no file in ${shop.root}/ledger could be read: not readable: permission denied.`);
    shop.write('deploy.sh', shelves.high['deploy.sh']);
    shop.git('add', 'deploy.sh');
    expect((await scan()).code).toBe(1);
    expect((await scan('--fail-on', 'never')).code).toBe(3);
  });

  test('is 0 for what is left out by design: pictures, links, pipes, an empty index', async () => {
    using shop = bookshop({ 'cover.png': Buffer.from([0x89, 0x50, 0, 0, 1]), 'shelves.ts': 'export {};\n' });
    shop.git('commit', '--quiet', '--message', 'Open the shop');
    execFileSync('mkfifo', [join(shop.root, 'till')]);
    execFileSync('ln', ['-s', '/etc/hostname', join(shop.root, 'name')]);
    const { code, json } = await scanned(shop.root);
    expect(code).toBe(0);
    expect(json.summary.skipped.map(({ path }) => path)).toEqual(expect.arrayContaining(['cover.png', 'till', 'name']));
    expect((await overreach(['scan', '--staged'], { cwd: shop.root })).code).toBe(0);
    expect((await overreach(['scan', '--diff', 'HEAD'], { cwd: shop.root })).code).toBe(0);
  });

  test('is 3 where a question failed, and 0 once it is answered', async () => {
    using shop = bookshop({ '.env': `RAILWAY_TOKEN=${railway}\n` });
    await using broken = await serve(() => new Response('Bad Gateway', { status: 502, headers: { 'retry-after': '0' } }));
    const failed = await scanned(shop.root, ['--online', '--endpoint', `railway=${broken.origin}`]);
    expect(failed.code).toBe(3);
    expect(failed.json.findings.map(({ rule }) => rule)).toEqual(['unjudged']);
    expect(broken.requests.length).toBeGreaterThan(0);
    await using refusing = await serve(() => Response.json({ errors: [{ message: 'Not Authorized' }], data: null }));
    expect((await scanned(shop.root, ['--online', '--endpoint', `railway=${refusing.origin}`])).code).toBe(0);
  });

  test('is 0 for help and version', async () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['scan', '--help'],
      ['inspect', '--help'],
      ['explain', '--help'],
      ['providers', '-h'],
      ['--staged', '--help'],
    ]) {
      const { code, stdout, stderr } = await overreach(args);
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
      expect(stdout).toContain('overreach');
    }
    expect(await overreach(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    const { stdout } = await overreach(['--help']);
    for (const option of [
      '--staged',
      '--diff',
      '--endpoint',
      '--allow-host',
      '--skip-account',
      '--agent',
      '--fail-on',
      '--config',
      'Exit codes',
    ])
      expect(stdout).toContain(option);
  });
});

describe('what is scanned', () => {
  test('the working folder, several paths, or one file, with paths from the root of the repository', async () => {
    using shop = bookshop({ ...shelves.low, 'api/till.ts': shelves.low['till.ts'], 'web/page.ts': 'export {};\n' });
    const paths = async (args: string[], cwd = shop.root) =>
      (await scanned(cwd, args)).json.credentials.flatMap(({ places }) => places.map(({ path }) => path)).sort();
    expect(await paths([])).toEqual(['api/till.ts', 'till.ts']);
    expect(await paths(['api', 'web'])).toEqual(['api/till.ts']);
    expect(await paths(['till.ts'])).toEqual(['till.ts']);
    expect(await paths([], join(shop.root, 'api'))).toEqual(['api/till.ts']);
    expect(await paths(['..'], join(shop.root, 'api'))).toEqual(['api/till.ts', 'till.ts']);
    expect(await paths(['--', 'till.ts'])).toEqual(['till.ts']);
  });

  test('a folder that is no repository, and two that have nothing in common', async () => {
    using north = tree({ 'till.ts': shelves.low['till.ts'] });
    using south = tree({ 'till.ts': shelves.low['till.ts'] });
    expect((await scanned(north.root)).json.credentials[0]!.places.map(({ path }) => path)).toEqual(['till.ts']);
    const { json } = await scanned('/', [north.root, south.root]);
    expect(json.credentials[0]!.places.map(({ path }) => `/${path}`).sort()).toEqual(
      [`${north.root}/till.ts`, `${south.root}/till.ts`].sort(),
    );
  });

  test('--staged: the index and not the disk, all of it before the first commit', async () => {
    using shop = bookshop(shelves.high);
    writeFileSync(join(shop.root, 'deploy.sh'), 'export RAILWAY_TOKEN=$(cat token)\n');
    const unborn = await scanned(shop.root, ['--staged']);
    expect(unborn.code).toBe(1);
    expect(unborn.json.credentials[0]!.places).toMatchObject([{ path: 'deploy.sh', line: 1, surface: 'staged', name: 'RAILWAY_TOKEN' }]);
    shop.git('commit', '--quiet', '--message', 'Deploy');
    expect(await overreach(['scan', '--staged'], { cwd: shop.root })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await overreach(['scan'], { cwd: shop.root })).code).toBe(0);
  });

  test('--staged with paths: what was staged below them', async () => {
    using shop = bookshop({ ...shelves.low, 'api/deploy.sh': shelves.high['deploy.sh'] });
    expect((await scanned(shop.root, ['--staged', 'api'])).json.credentials.map(({ provider }) => provider)).toEqual(['railway']);
    expect((await scanned(shop.root, ['--staged', 'till.ts'])).json.credentials.map(({ provider }) => provider)).toEqual(['stripe']);
    rmSync(join(shop.root, 'till.ts'));
    expect((await scanned(shop.root, ['--staged', 'till.ts'])).json.credentials).toHaveLength(1);
    expect(await overreach(['scan', '--staged', 'tills.ts'], { cwd: shop.root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('tills.ts does not exist'),
    });
  });

  test('--diff: the lines that were added since the merge base', async () => {
    using shop = committed({ 'till.ts': shelves.low['till.ts'] });
    shop.write('till.ts', `${shelves.low['till.ts']}export const deploy = { RAILWAY_TOKEN: '${railway}' };\n`);
    const { code, json } = await scanned(shop.root, ['--diff', 'main']);
    expect(code).toBe(1);
    expect(json.credentials.map(({ places }) => places[0])).toMatchObject([{ path: 'till.ts', line: 2, surface: 'diff' }]);
  });

  test('--stdin: whatever comes, without a reader', async () => {
    using shop = bookshop();
    const { code, json } = await scanned(shop.root, ['--stdin'], { stdin: `RAILWAY_TOKEN=${railway}\n` });
    expect(code).toBe(0);
    expect(json.credentials[0]!.places).toMatchObject([{ surface: 'stdin', path: 'stdin', line: 1, readableBy: [] }]);
    expect((await scanned(shop.root, ['--stdin', '--fail-on', 'medium'], { stdin: `export const key = '${live}';\n` })).code).toBe(1);
    expect((await scanned(shop.root, ['--stdin'])).code).toBe(0);
  });

  test('is bound to exist, and to be one thing', async () => {
    using shop = bookshop();
    using elsewhere = tree({ 'a.txt': 'a' });
    const says = async (args: string[], cwd = shop.root) => {
      const { code, stdout, stderr } = await overreach(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^overreach: .*\n$/);
      return stderr;
    };
    expect(await says(['scan', 'attic'])).toContain('attic does not exist');
    expect(await says(['scan', '.', 'attic'])).toContain('attic does not exist');
    expect(await says(['scan', '-'])).toContain('standard input is --stdin');
    expect(await says(['scan', '--staged'], elsewhere.root)).toContain(`${elsewhere.root} is not a git repository`);
    expect(await says(['scan', '--diff', 'main'], elsewhere.root)).toContain(`${elsewhere.root} is not a git repository`);
    expect(await says(['scan', '--diff', 'main'])).toContain('--diff main: there is no such commit');
    shop.git('commit', '--quiet', '--message', 'Open the shop');
    expect(await says(['scan', '--diff', 'nowhere'])).toContain('--diff nowhere: there is no such commit');
    expect(await says(['scan', '--staged', '--diff', 'main'])).toContain('give one of them');
    expect(await says(['scan', '--staged', '--stdin'])).toContain('give one of them');
    expect(await says(['scan', '--stdin', 'api'])).toContain('give one of them');
    shop.git('checkout', '--quiet', '--orphan', 'fresh');
    expect(await says(['scan', '--diff', 'main'])).toContain('no commit checked out');
  });

  test('without git on this machine', async () => {
    using shop = bookshop(shelves.none);
    const env = { PATH: '/nonexistent' };
    expect((await overreach(['scan'], { cwd: shop.root, env })).code).toBe(0);
    for (const args of [['--staged'], ['--diff', 'main']])
      expect(await overreach(args, { cwd: shop.root, env })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('git is not installed'),
      });
    shop.write('.env', `RAILWAY_TOKEN=${railway}\n`);
    const { code, stdout } = await overreach(['scan'], { cwd: shop.root, env });
    expect(code).toBe(3);
    expect(stdout).toContain('which files are tracked is not known');
  });

  test('is not what a working folder was that is gone', async () => {
    using shop = bookshop();
    mkdirSync(join(shop.root, 'cellar'));
    const { code, stderr } = await shell('cd cellar && rmdir ../cellar && overreach scan', { cwd: shop.root });
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/fault of ours/);
  });
});

describe('who reads', () => {
  const readers = ({ json }: { json: Json }) => [...new Set(json.credentials[0]!.places[0]!.readableBy.map(({ agent }) => agent))];

  test('all agents that are modelled, those that are configured here, or those that are named', async () => {
    using shop = bookshop(shelves.critical);
    expect(readers(await scanned(shop.root))).toEqual(['claude-code', 'cursor']);
    shop.write('.cursorignore', '.env.local\n');
    expect(readers(await scanned(shop.root))).toEqual(['cursor']);
    expect(readers(await scanned(shop.root, ['--agent', 'claude-code']))).toEqual(['claude-code']);
    expect(readers(await scanned(shop.root, ['--agent', 'claude-code,cursor']))).toEqual(['claude-code', 'cursor']);
    expect(readers(await scanned(shop.root, ['--agent', 'cursor', '--agent', 'claude-code']))).toEqual(['claude-code', 'cursor']);
    using home = folder();
    mkdirSync(join(home.path, '.claude'));
    expect(readers(await scanned(shop.root, [], { env: { HOME: home.path } }))).toEqual(['claude-code', 'cursor']);
  });

  test('not one that nobody knows', async () => {
    using shop = bookshop();
    expect(await overreach(['scan', '--agent', 'marvin'], { cwd: shop.root })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'overreach: --agent marvin: there is no such agent; known are claude-code, cursor.\n',
    });
  });
});

describe('whom it asks', () => {
  test('nobody without --online, whatever else is said', async () => {
    using shop = bookshop({
      '.env': `RAILWAY_TOKEN=${railway}\nDATABASE_URL=postgres://till:${mint.base62('till', 20)}@127.0.0.1:1/books\n`,
    });
    await using provider = await serve(() => Response.json({}));
    const { code, json } = await scanned(shop.root, ['--endpoint', `railway=${provider.origin}`, '--allow-host', '127.0.0.1']);
    expect(code).toBe(0);
    expect(provider.requests).toEqual([]);
    expect(json.summary).toMatchObject({ credentials: 2, unjudged: expect.any(Number) });
  });

  test('nobody about an account that is to be left alone', async () => {
    using shop = bookshop({ '.env': `AWS_ACCESS_KEY_ID=${aws.id}\nAWS_SECRET_ACCESS_KEY=${aws.secret}\n` });
    await using amazon = await serve(() => new Response('', { status: 500 }));
    const about = async (...more: string[]) => {
      const { stdout } = await overreach(['scan', '--online', '--endpoint', `aws=${amazon.origin}`, ...more], { cwd: shop.root });
      return stdout.replace(/\s+/g, ' ');
    };
    expect(await about('--skip-account', '1', '--skip-account', account)).toContain(`account ${account} is skipped`);
    expect(amazon.requests).toEqual([]);
    await about('--skip-account', '1');
    expect(amazon.requests.length).toBeGreaterThan(0);
  });

  test('a provider where the operator says it is, whose errors never repeat what was typed', async () => {
    const password = mint.base62('typed', 24);
    const says = async (endpoint: string) => {
      const { code, stderr } = await overreach(['scan', '--online', '--endpoint', endpoint]);
      expect(code).toBe(2);
      expect(stderr).not.toContain(password);
      return stderr;
    };
    expect(await says(`railway=https://leo:${password}@railway.example`)).toBe(
      'overreach: --endpoint railway: The URL must not hold a user or a password.\n',
    );
    expect(await says(`railwy=https://${password}.example`)).toBe(
      'overreach: --endpoint railwy: there is no provider of that name; did you mean railway?\n',
    );
    expect(await says(`acme=https://${password}.example`)).toContain(
      '--endpoint acme: there is no provider of that name; overreach providers lists them.',
    );
    expect(await says(password)).toContain('--endpoint: It must be PROVIDER=URL');
    expect(await says(`railway=http://${password}.example`)).toContain('Without TLS');
    expect(await says(`railway=https://railway.example/${password}`)).toContain('without path');
    const { code, stderr } = await overreach(['scan', '--online', '--allow-host', `https://leo:${password}@db.example`]);
    expect(code).toBe(2);
    expect(stderr).toContain('--allow-host: It must be a host');
    expect(stderr).not.toContain(password);
  });
});

describe('an old Node', () => {
  const sentence = (version: string) => ({ code: 2, stdout: '', stderr: `overreach needs Node 22.19 or newer; this is ${version}.\n` });

  test.each(['18.20.8', '20.20.2', '22.18.0'])('%s is told that it is', async (version) => {
    using desk = tree({ 'old.mjs': `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });` });
    expect(await overreach(['scan'], { env: { NODE_OPTIONS: `--import ${desk.root}/old.mjs` } })).toEqual(sentence(version));
  });

  test('and whatever Node this machine brings, says that or scans', async () => {
    const installed = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;
    const version = execFileSync(installed, ['--version'], { encoding: 'utf8' }).trim().slice(1);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const { status, stdout, stderr } = spawnSync(installed, [program, '--version'], { encoding: 'utf8' });
    if (major > 22 || (major === 22 && minor >= 19)) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    else expect({ code: status, stdout, stderr }).toEqual(sentence(version));
  });
});

test('a fault of ours is told without what was read', async () => {
  using shop = bookshop(shelves.critical);
  using build = folder();
  cpSync(dirname(program), build.path, { recursive: true });
  writeFileSync(join(build.path, 'detectors/stripe.js'), `throw new SyntaxError('Unexpected token: ${live}');`);
  const { code, stdout, stderr } = await overreach(['scan'], { cwd: shop.root, cli: join(build.path, 'cli.js') });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^overreach: this is a fault of ours \(SyntaxError\); please report it\.\n {4}at /);
  expect(stderr).not.toContain(live.slice(12));
});
