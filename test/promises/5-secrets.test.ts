import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, fixtures, layEverything, secretsOfEverything, serveEveryone } from '../../fixtures/everything.ts';
import { registry } from '../../src/detect/registry.ts';
import { mint } from '../mint.ts';
import { folder, overreach, program, type Ran, type RunOptions } from '../run.ts';
import { portOf } from '../trap.ts';
import { echoes } from './echoes.ts';
import { leakSearch } from './leaks.ts';

const { kinds } = await registry();
const prefixes = [...new Set(kinds.all().flatMap((outline) => outline.prefixes))];
const secrets = await secretsOfEverything();
const leaksIn = leakSearch(secrets, prefixes);

let town: ReturnType<typeof folder>;
beforeAll(() => {
  town = folder();
  layEverything(town.path);
});
afterAll(() => town[Symbol.dispose]());

interface Searched extends Ran {
  /** Where which secret shows. */
  leaks: string[];
  /** What was written, by path. */
  files: Map<string, string>;
}

/** Runs the program with three reports, a home and a folder for temporary files of its own, and looks for secrets in everything that it leaves. */
async function searched(args: readonly string[], { env, ...options }: RunOptions = {}): Promise<Searched> {
  using aside = folder();
  for (const name of ['out', 'tmp', 'home']) mkdirSync(join(aside.path, name));
  const outputs = [
    '--verbose',
    '--format',
    'terminal',
    ...['json', 'sarif'].flatMap((format) => ['--format', format, '--output', join(aside.path, 'out', format)]),
  ];
  const own = { TMPDIR: join(aside.path, 'tmp'), HOME: join(aside.path, 'home'), ...env };
  const ran = await overreach([...args, ...outputs], { cwd: town.path, env: own, ...options });
  const files = new Map<string, string>();
  for (const entry of readdirSync(aside.path, { withFileTypes: true, recursive: true }))
    if (entry.isFile())
      files.set(
        join(entry.parentPath, entry.name).slice(aside.path.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'latin1'),
      );
  for (const format of ['json', 'sarif'])
    if (existsSync(join(aside.path, 'out', format))) expect(statSync(join(aside.path, 'out', format)).mode & 0o777).toBe(0o600);
  const texts = [
    ['standard output', ran.stdout],
    ['standard error', ran.stderr],
    ...files,
    ['names of files', [...files.keys()].join('\n')],
  ] as const;
  return { ...ran, files, leaks: texts.flatMap(([where, text]) => leaksIn(text).map((leak) => `${where}: ${leak}`)) };
}

test('a report of every kind of token that there is shows none', async () => {
  using everything = folder();
  layEverything(everything.path, fixtures.keys());
  const all = await secretsOfEverything(fixtures.keys());
  // A part of these is the id or name of what they are for, which may be shown.
  const named =
    /^(?:coinbase\/cdp|convex\/older|discord\/webhook|dynatrace\/token|harness\/personal|harness\/service|sentry\/dsn|unleash\/token|vercel\/blob) /;
  const every = leakSearch(new Map([...all].filter(([name]) => !named.test(name))), prefixes);
  for (const format of ['terminal', 'json', 'sarif']) {
    const { stdout, stderr } = await overreach(['scan', '--verbose', '--format', format], { cwd: everything.path });
    expect(every(stdout + stderr)).toEqual([]);
    expect(stdout.length).toBeGreaterThan(100_000);
  }
}, 120_000);

test('the search finds what it looks for, however it is written', () => {
  const github = [...secrets].find(([name]) => name.startsWith('github/classic'))!;
  const [name, token] = github;
  const middle = token.slice(9, 21);
  const written = [
    token,
    middle,
    `${middle.slice(0, 5)}\n  ${middle.slice(5)}`,
    Buffer.from(`x:${token}`).toString('base64'),
    Buffer.from(token, 'utf16le').toString('latin1'),
    encodeURIComponent(token),
    Buffer.from(token).toString('hex'),
    [...token].toReversed().join(''),
  ];
  for (const text of written) expect(leaksIn(`It is ${text}.`)).toEqual([expect.stringContaining(name)]);
  expect(leaksIn(`ghp_…${token.slice(-4)}`)).toEqual([]);
});

describe('offline, no secret is in anything that is left', () => {
  test.each(['scan', 'scan --agent cursor', 'scan --fail-on never --quiet'])('%s', async (line) => {
    const { leaks, stdout, files } = await searched(line.split(' '));
    expect(leaks).toEqual([]);
    expect(stdout.length).toBeGreaterThan(5000);
    expect(files.get('out/json')!.length).toBeGreaterThan(20_000);
    expect([...files.keys()].filter((path) => !/^out\/|^tmp\/node-compile-cache\//.test(path))).toEqual([]);
  });
});

describe('online, no secret comes back from a provider that tells it', () => {
  test.each(Object.keys(echoes))('%s', async (how) => {
    await using everyone = await serveEveryone(echoes[how]);
    const { leaks, code, files } = await searched(['scan', '--online', ...everyone.endpoints]);
    expect(leaks).toEqual([]);
    expect(code).toBe(1);
    expect(new Set(everyone.asked.map(({ provider }: Asked) => provider)).size).toBe(everyone.endpoints.length / 2);
    expect(JSON.parse(files.get('out/json')!)).toHaveProperty('credentials');
  });

  test('from a database that quotes the password', async () => {
    const password = secrets.get([...secrets.keys()].find((name) => name.startsWith('postgres/'))!)!;
    const refused = Buffer.from(`SFATAL\0VFATAL\0C28P01\0Mno entry with "${password}"\0Dpassword=${password}\0H${password}\0\0`, 'latin1');
    const header = Buffer.from([0x45, 0, 0, 0, refused.length + 4]);
    const server = createServer(
      (socket) => void socket.on('error', () => {}).once('data', () => socket.end(Buffer.concat([header, refused]))),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const stdin = `DATABASE_URL=postgres://app:${password}@127.0.0.1:${portOf(server)}/shop\n`;
    const { leaks, files } = await searched(['scan', '--stdin', '--online', '--allow-host', '127.0.0.1'], { stdin });
    server.close();
    expect(leaks).toEqual([]);
    expect(files.get('out/json')).toContain('"state": "revoked"');
  });

  test('when Node is told to say everything that it does', async () => {
    await using everyone = await serveEveryone();
    const { leaks, stderr } = await searched(['scan', '--online', ...everyone.endpoints], {
      env: { NODE_DEBUG: '*', NODE_DEBUG_NATIVE: 'HTTP2' },
    });
    expect(stderr).toMatch(/^NET \d+: /m);
    expect(leaks).toEqual([]);
  });

  test('when it is interrupted in the middle', async () => {
    const stop = new AbortController();
    let questions = 0;
    await using everyone = await serveEveryone((simulator) => async (request) => {
      if (++questions === 20) stop.abort();
      return questions > 15 ? new Promise(() => {}) : simulator(request);
    });
    const { leaks, stderr, code, files } = await searched(['scan', '--online', ...everyone.endpoints], { interrupt: stop.signal });
    expect(leaks).toEqual([]);
    expect(stderr).toContain('interrupted');
    expect(code).toBe(1);
    expect(files.get('out/json')).toContain('the scan was interrupted');
  });
});

describe('in names, where nobody looks for a secret, it is hidden', () => {
  const [live = '', owner = '', classic = ''] = [
    fixtures.get('stripe')!.tokens['live'],
    fixtures.get('supabase')!.tokens['owner'],
    fixtures.get('github')!.tokens['classic'],
  ];

  test('of files, folders, variables, keys, hosts, users and settings', async () => {
    using repository = folder();
    const write = (path: string, text: string | Uint8Array) => {
      mkdirSync(dirname(join(repository.path, path)), { recursive: true });
      writeFileSync(join(repository.path, path), text);
    };
    write('.env', [`STRIPE_SECRET_KEY=${live}`, `SUPABASE_ACCESS_TOKEN=${owner}`, `GITHUB_TOKEN=${classic}`, ''].join('\n'));
    write(`backup ${live}/${owner}.env`, `STRIPE_SECRET_KEY=${live}\n`);
    write(`${classic}.bin`, new Uint8Array(64));
    write('config.json', JSON.stringify({ [live]: { [owner]: live, token: classic } }));
    write('config.yaml', `${live}:\n  ${classic}: ${owner}\n`);
    write(
      'deploy.sh',
      `export ${classic}_TOKEN=${owner}\ncurl https://api.stripe.com/v1/${live}/refunds -u ${live}:\nstripe ${owner} --api-key ${live}\n`,
    );
    write(
      'src/pay.ts',
      `const key = '${live}';\nfetch(\`https://api.stripe.com/v1/${classic}\`, { headers: { Authorization: 'Bearer ' + key } });\n`,
    );
    write('database.env', `DATABASE_URL=postgres://${owner}:${mint.base62('names', 24)}@${classic}.example/${classic}\n`);
    write('.claude/settings.json', JSON.stringify({ permissions: { deny: [`Read(./${live}/**)`, `Read(./**/${classic}*)`] } }));
    write('.cursorignore', `${classic}*\nconfig.*\n`);
    write('overreach.yaml', `environments:\n  ${live}: production\nallow:\n  - fingerprint: "0123456789abcdef"\n    reason: ${classic}\n`);
    for (const args of [['scan'], ['scan', '.', `backup ${live}`]]) {
      const { leaks, code } = await searched(args, { cwd: repository.path });
      expect(leaks).toEqual([]);
      expect(code).toBe(1);
    }
    write('overreach.yaml', `${live}: true\n`);
    const { leaks, stderr } = await searched(['scan'], { cwd: repository.path });
    expect(stderr).toMatch(/^overreach: overreach\.yaml:1:1: /);
    expect(leaks).toEqual([]);
  });

  test.each([
    ['inspect', classic],
    [classic],
    ['scan', `./${live}`],
    ['scan', `--token=${live}`],
    ['scan', '--config', `${live}.yaml`],
    ['scan', '--diff', classic],
    ['scan', '--agent', owner],
    ['scan', '--format', owner],
    ['scan', '--endpoint', `railway=https://me:${live}@railway.example`],
    ['scan', '--endpoint', `${owner}=https://railway.example`],
    ['scan', '--allow-host', `me:${live}@db.example.com`],
    ['scan', '--output', `/nowhere/${live}/report`],
    ['explain', classic],
  ])('of options that are none: %#', async (...args) => {
    const { stdout, stderr, code } = await overreach(args, { cwd: town.path });
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(/^overreach: \S/);
    expect(leaksIn(stdout + stderr)).toEqual([]);
  });
});

describe('a fault of ours that quotes a secret does not tell it', () => {
  /** Our detector for Stripe, with something in it that throws; `secret.test` is how a detector sees the text. */
  const faults: Readonly<Record<string, string>> = {
    'in a check': 'check: (secret) => secret.test((text) => { throw new Error(text); })',
    'in a parser that quotes what it read': 'check: (secret) => secret.test((text) => JSON.parse(text))',
    'in what is decoded': 'decode: ({ secret }) => secret.test((text) => { throw new TypeError(text, { cause: new Error(text) }); })',
    'in what is asked':
      'async *inspect({ secret }) { secret.test((text) => { throw Object.assign(new Error(text), { code: text, name: text }); }); }',
    'after some answers': 'async *inspect({ secret }) { yield { state: "live" }; secret.test((text) => { throw text; }); }',
    'that nobody waits for':
      'async *inspect({ secret }) { void Promise.resolve().then(() => secret.test((text) => { throw new RangeError(text); })); yield { state: "live" }; }',
    'a while later':
      'async *inspect({ secret }) { setTimeout(() => secret.test((text) => { throw new Error(text); })); await new Promise((then) => setTimeout(then, 50)); }',
    'that ends the process':
      'async *inspect({ secret }) { secret.test((text) => process.emitWarning(text.length > 0 ? "odd" : text)); process.abort; throw secret; }',
    'when it is judged': 'test: ({ secret }) => secret.test((text) => { throw new Error(text); })',
  };

  test.each(Object.keys(faults))('%s', async (where) => {
    using copy = folder();
    const dist = join(copy.path, 'dist');
    cpSync(dirname(program), dist, { recursive: true });
    cpSync(join(dist, 'detectors/stripe.js'), join(dist, 'detectors/sound.js'));
    const tokens = `Object.fromEntries(Object.entries(sound.tokens).map(([kind, token]) => [kind, { ...token, ${faults[where]} }]))`;
    writeFileSync(join(dist, 'detectors/stripe.js'), `import sound from './sound.js';\nexport default { ...sound, tokens: ${tokens} };\n`);
    await using everyone = await serveEveryone();
    const { leaks, stdout, stderr } = await searched(['scan', 'stripe', '--online', ...everyone.endpoints], { cli: join(dist, 'cli.js') });
    expect(leaks).toEqual([]);
    expect(`${stdout}${stderr}`).toMatch(/a fault of ours|live/);
  });
});
