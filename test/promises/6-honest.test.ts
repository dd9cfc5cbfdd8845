import { textOf } from '../../fixtures/fixture.ts';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, layEverything, serveEveryone, withSimulator } from '../../fixtures/everything.ts';
import { mint } from '../mint.ts';
import { folder, overreach, type RunOptions } from '../run.ts';
import type { Simulator } from '../serve.ts';
import { portOf } from '../trap.ts';
import { tree, type Tree } from '../tree.ts';

/** Root reads what it may not; not so without these two capabilities. */
const unprivileged =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'] : [];

interface Credential {
  provider: string;
  token: string;
  fingerprint: string;
  state: string;
  expires?: string;
  grants: { evidence: string }[];
  unknowns: string[];
}

interface Report {
  summary: { credentials: number; judged: number; unjudged: number; skipped: { path: string; reason: string; complete: boolean }[] };
  credentials: Credential[];
  findings: { rule: string; fingerprint: string; severity: string }[];
}

/** Runs the program for all three reports at once. */
async function scan(args: readonly string[], options: RunOptions = {}) {
  using aside = folder();
  const outputs = [
    '--format',
    'terminal',
    ...['json', 'sarif'].flatMap((format) => ['--format', format, '--output', join(aside.path, format)]),
  ];
  const ran = await overreach(['scan', ...args, ...outputs], options);
  const read = (name: string) =>
    (existsSync(join(aside.path, name)) ? JSON.parse(readFileSync(join(aside.path, name), 'utf8')) : undefined) as unknown;
  const sarif = read('sarif') as
    | { runs: [{ invocations: [{ toolExecutionNotifications: { message: { text: string } }[] }]; results: { ruleId: string }[] }] }
    | undefined;
  return {
    ...ran,
    text: ran.stdout.replace(/\s+/g, ' '),
    json: read('json') as Report,
    notes: sarif?.runs[0].invocations[0].toolExecutionNotifications.map(({ message }) => message.text) ?? [],
  };
}

const shop = (): Tree => tree({ 'src/pay.ts': 'export const pay = 7;\n', 'README.md': 'A shop.\n' });

describe('what could not be read', () => {
  test('is named in every report, a file and a folder, and makes the scan incomplete', async () => {
    using repository = shop();
    repository.write('.env', `STRIPE_SECRET_KEY=${fixtures.get('stripe')!.tokens['live']}\n`);
    repository.write('secrets/prod.env', 'A=1\n');
    for (const path of ['.env', 'secrets']) chmodSync(join(repository.root, path), 0);
    const { code, json, text, notes } = await scan([], { cwd: repository.root, under: unprivileged });
    chmodSync(join(repository.root, 'secrets'), 0o700);
    const skipped = ['.env', 'secrets'].map((path) => ({ path, reason: 'not readable: permission denied', complete: false }));
    expect(json.summary.skipped).toEqual(expect.arrayContaining(skipped));
    expect(json.summary.skipped).toHaveLength(2);
    expect(json.summary.credentials).toBe(0);
    for (const { path } of skipped) {
      expect(text).toContain(`${path}: not readable: permission denied`);
      expect(notes).toContain(`${path} was not looked at: not readable: permission denied.`);
    }
    expect(text).toContain('this report is incomplete: 2 paths');
    expect(code).toBe(3);
  });

  test('as a whole path is an error, beside others too', async () => {
    using repository = shop();
    repository.write('closed/.env', 'A=1\n');
    chmodSync(join(repository.root, 'closed/.env'), 0);
    for (const args of [['closed'], ['closed/.env'], ['src', 'closed']]) {
      const { code, stderr } = await scan(args, { cwd: repository.root, under: unprivileged });
      expect(stderr).toMatch(/no file in \S*closed\S* could be read: not readable: permission denied\./);
      expect(code).toBe(2);
    }
    mkdirSync(join(repository.root, 'empty'));
    expect(await scan(['empty'], { cwd: repository.root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no file in'),
    });
  });

  test('since it went away is named, and does not make the scan incomplete', async () => {
    using repository = shop();
    repository.write('cache/session.env', 'A=1\n');
    const path = join(repository.root, 'cache/session.env');
    const env = { NODE_OPTIONS: `--import=${new URL('vanish.ts', import.meta.url).href}`, VANISH: path };
    const { code, json } = await scan([], { cwd: repository.root, env });
    expect(existsSync(path)).toBe(false);
    expect(json.summary.skipped).toEqual([{ path: 'cache/session.env', reason: 'gone since it was listed', complete: true }]);
    expect(code).toBe(0);
  });

  test('of the index, since this clone lacks it, is named', async () => {
    using repository = shop();
    repository.git('init', '-q');
    repository.write('.env', `STRIPE_SECRET_KEY=${fixtures.get('stripe')!.tokens['live']}\n`);
    repository.git('add', '-A');
    const id = repository.git('rev-parse', ':.env').trim();
    rmSync(join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    const { code, json, text } = await scan(['--staged'], { cwd: repository.root });
    expect(json.summary.skipped).toEqual([{ path: '.env', reason: expect.stringContaining('could not be had from git'), complete: false }]);
    expect(text).toContain('this report is incomplete');
    expect(code).toBe(3);
  });

  test('since the scan was interrupted is said', async () => {
    using here = folder();
    layEverything(here.path, ['railway']);
    const stop = new AbortController();
    await using everyone = await serveEveryone(() => () => {
      stop.abort();
      return new Promise(() => {});
    });
    const { code, json, stderr } = await scan([here.path, '--online', ...everyone.endpoints, '--fail-on', 'never'], {
      interrupt: stop.signal,
    });
    expect(stderr).toContain('interrupted');
    expect(json.summary.skipped).toContainEqual({ path: '.', reason: 'the scan was interrupted', complete: false });
    expect(json.credentials.every(({ state, unknowns }) => state === 'unknown' && unknowns.length > 0)).toBe(true);
    expect(code).toBe(3);
  });
});

const page = '<!DOCTYPE html><html><title>Quayside Firewall</title><h1>Request blocked</h1></html>';
const html = (status: number) => () => new Response(page, { status, headers: { 'content-type': 'text/html' } });
const json = (status: number, body: unknown) => () => Response.json(body, { status });

/** Answers that prove nothing of a token, whatever their status suggests. */
const nothings: Readonly<Record<string, Simulator>> = {
  'a firewall that forbids (403)': html(403),
  'a firewall that wants a login (401)': html(401),
  'a proxy that knows no such page (404)': html(404),
  'a 404 in JSON': json(404, { message: 'Not Found' }),
  'a 403 in JSON that is nobody’s': json(403, { error: 'Forbidden' }),
  'a 401 in JSON that is nobody’s': json(401, { detail: 'Unauthorized' }),
  'a 400 with nothing in it': json(400, {}),
  'a page with status 200': html(200),
  'an empty object with status 200': json(200, {}),
  'nothing, with status 200': () => new Response(''),
  'nothing, with status 204': () => new Response(null, { status: 204 }),
  'half an answer': () => new Response('{"data": {"me": {"id": "7", "login": "mi'),
  'an outage (503)': html(503),
  'a limit (429)': () => new Response(page, { status: 429, headers: { 'retry-after': '3600' } }),
  'a teapot (418)': html(418),
};

describe('a provider whose answer proves nothing', () => {
  /** Every credential that can be asked about: none is live, none is dead, of each it is said that it is not known. */
  function expectUnknown({ code, json, text }: Awaited<ReturnType<typeof scan>>, asked: ReadonlySet<string>): void {
    expect(code).toBe(3);
    expect(json.credentials.filter(({ state }) => state === 'live' || state === 'revoked')).toEqual([]);
    const unjudged = new Set(json.findings.flatMap(({ rule, fingerprint }) => (rule === 'unjudged' ? fingerprint : [])));
    for (const id of asked) {
      const own = json.credentials.filter(({ provider, fingerprint }) => provider === id && unjudged.has(fingerprint));
      expect(own.length, id).toBeGreaterThan(0);
      for (const { unknowns, grants } of own) {
        expect(unknowns.length, id).toBeGreaterThan(0);
        expect(
          grants.every(({ evidence }) => evidence !== 'provider'),
          id,
        ).toBe(true);
      }
    }
    expect(text).toContain('could not be judged');
  }

  test.each(Object.keys(nothings))('%s', async (what) => {
    using here = folder();
    layEverything(here.path, withSimulator);
    await using everyone = await serveEveryone(() => nothings[what]!);
    const scanned = await scan([here.path, '--online', ...everyone.endpoints, '--fail-on', 'never']);
    expect(new Set(everyone.asked.map(({ provider }) => provider))).toEqual(new Set(withSimulator));
    expectUnknown(scanned, new Set(withSimulator));
  });

  test('no answer at all: nobody there, somebody who hangs up, somebody who is silent', async () => {
    using here = folder();
    for (const id of withSimulator) {
      const [sample = ''] = Object.values(fixtures.get(id)!.samples)[0] ?? [];
      writeFileSync(join(here.path, `${id}.txt`), textOf(sample));
    }
    const servers: Server[] = [];
    const listening = async (answer: (socket: Socket) => void) => {
      const server = createServer((socket) => answer(socket.on('error', () => {})));
      servers.push(server);
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      return server;
    };
    const answers = [undefined, (socket: Socket) => socket.destroy(), () => {}];
    const scans = answers.map(async (answer) => {
      const ports = withSimulator.map(async () => {
        const server = await listening(answer ?? (() => {}));
        const port = portOf(server);
        if (answer === undefined) server.close();
        return port;
      });
      const endpoints = await Promise.all(
        withSimulator.map(async (id, index) => ['--endpoint', `${id}=http://127.0.0.1:${await ports[index]}`]),
      );
      return scan([here.path, '--online', '--fail-on', 'never', ...endpoints.flat()]);
    });
    for (const scanned of await Promise.all(scans)) expectUnknown(scanned, new Set(withSimulator));
    for (const server of servers) server.close();
  }, 60_000);

  test('a limit in the middle: what was learned stays, and the rest is said not to be known', async () => {
    using here = folder();
    layEverything(here.path, withSimulator);
    const left = new Map(withSimulator.map((id) => [id, 12]));
    await using everyone = await serveEveryone((simulator, provider) => (request) => {
      left.set(provider, left.get(provider)! - 1);
      return left.get(provider)! >= 0 ? simulator(request) : new Response(page, { status: 429, headers: { 'retry-after': '3600' } });
    });
    const { code, json } = await scan([here.path, '--online', ...everyone.endpoints, '--fail-on', 'never']);
    expect(code).toBe(3);
    for (const id of withSimulator.filter((id) => left.get(id)! < 0)) {
      const own = json.credentials.filter(({ provider }) => provider === id);
      expect(
        own.some(({ state }) => state === 'live'),
        id,
      ).toBe(true);
      expect(
        own.some(({ unknowns }) => unknowns.some((unknown) => unknown.includes('too often'))),
        id,
      ).toBe(true);
    }
    expect(
      left
        .values()
        .filter((count) => count < 0)
        .toArray().length,
    ).toBeGreaterThan(2);
  });
});

describe('what only its provider could tell', () => {
  test('offline is counted, and said in one line; nothing is guessed', async () => {
    using here = folder();
    layEverything(here.path);
    const { json, text } = await scan([here.path]);
    expect(json.credentials.filter(({ state }) => state === 'live' || state === 'revoked')).toEqual([]);
    expect(json.credentials.flatMap(({ grants }) => grants).filter(({ evidence }) => evidence === 'provider')).toEqual([]);
    const { credentials, judged, unjudged } = json.summary;
    const blank = json.credentials.filter(({ grants }) => grants.length === 0);
    expect(judged).toBe(credentials - blank.length);
    expect(unjudged).toBeGreaterThan(20);
    expect(text).toContain(`${unjudged} credentials could not be judged offline`);
    // Those that are neither judged nor wait for it are public, or say themselves that they have ended.
    expect(blank.length - unjudged).toBeLessThan(8);
    expect(json.credentials.filter(({ token, provider }) => provider === 'railway' && token !== 'unknown')).toEqual([]);
  });

  test('and cannot be asked about is unknown in so many words', async () => {
    using here = folder();
    layEverything(here.path);
    await using everyone = await serveEveryone();
    const { json } = await scan([here.path, '--online', ...everyone.endpoints]);
    for (const { provider, token, state, grants, unknowns } of json.credentials)
      if (provider !== 'generic' && state === 'unknown' && grants.length === 0 && !/^(?:publishable|anon)$/.test(token))
        expect(unknowns.length, `${provider}/${token}`).toBeGreaterThan(0);
    const asked = new Set(json.credentials.filter(({ state }) => state === 'live').map(({ provider }) => provider));
    for (const id of withSimulator) expect(asked).toContain(id);
  });
});

test('a file with nothing in it is clean, and says so', async () => {
  using repository = tree({ '.env': `PORT=8080\nNAME=${mint.lower('name', 6)}\n` });
  const { code, json, text } = await scan([], { cwd: repository.root });
  expect({ code, credentials: json.credentials, skipped: json.summary.skipped }).toEqual({ code: 0, credentials: [], skipped: [] });
  expect(text).toContain('No credential in 1 file');
});
