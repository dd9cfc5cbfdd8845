import { execFile } from 'node:child_process';
import { createServer as createHttps } from 'node:https';
import type { Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Certificate, certificateFor } from './certificate.ts';
import { at, get, token } from './quayside.ts';
import { serve } from './serve.ts';
import { portOf, trap } from './trap.ts';

describe('TLS', () => {
  const requests: string[] = [];
  const servers: Record<string, Server> = {};
  const trusted = getCACertificates('default');
  let here: Certificate;

  beforeAll(async () => {
    here = certificateFor('127.0.0.1');
    const elsewhere = certificateFor('api.elsewhere.example');
    for (const [name, certificate] of Object.entries({ here, elsewhere, stranger: certificateFor('127.0.0.1') })) {
      servers[name] = createHttps(certificate, (request, response) => {
        requests.push(`${name} ${request.url}`);
        response.end('{"login":"shop"}');
      });
      await new Promise<void>((ready) => servers[name]!.listen(0, '127.0.0.1', ready));
    }
    setDefaultCACertificates([...trusted, here.cert, elsewhere.cert]);
  });

  afterAll(() => {
    setDefaultCACertificates(trusted);
    for (const server of Object.values(servers)) server.close();
  });

  test('is spoken with a host that proves to be who it is', async () => {
    expect(
      (await get('https://api.quayside.example/account', at({ origin: `https://127.0.0.1:${portOf(servers['here']!)}` }))).reach.state,
    ).toBe('live');
    expect(requests).toEqual(['here /account']);
  });

  test.each([
    ['elsewhere', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['stranger', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])('is not spoken with one that does not: %s', async (name, code) => {
    const { reach, failed } = await get(
      'https://api.quayside.example/account',
      at({ origin: `https://127.0.0.1:${portOf(servers[name]!)}` }),
    );
    expect(reach.unknowns).toEqual([
      `Quayside could not be reached: no trusted TLS connection to 127.0.0.1 (${code}); what it was still to tell is not known.`,
    ]);
    expect(failed).toBe(true);
    expect(requests.filter((request) => request.startsWith(name))).toEqual([]);
  });

  test('is not given up for a server that answers in the clear, or hangs up', async () => {
    await using plain = await trap();
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 50);
    const { reach } = await get('https://api.quayside.example/account', at({ origin: `https://127.0.0.1:${plain.port}` })).finally(
      () => (AbortSignal.timeout = timeout),
    );
    expect(reach.unknowns).toEqual([expect.stringContaining('did not answer within 10 seconds')]);
    expect(plain.seen.join('')).not.toContain(token);
  });
});

describe('the environment', () => {
  const run = promisify(execFile);
  const source = (path: string) => new URL(`../src/${path}`, import.meta.url).href;

  /** Runs a module in a process of its own. */
  async function child(code: string, env: Record<string, string>): Promise<Record<string, unknown>> {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { env: { PATH: process.env['PATH']!, ...env } });
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  const asking = (endpoint: string) => `
    import { inspector } from ${JSON.stringify(source('inspect/index.ts'))};
    import { Secret } from ${JSON.stringify(source('secret.ts'))};
    const shape = { parse: (value) => value };
    const token = { title: 'token', match: /x/, async *inspect(_, api) {
      yield { state: 'live', identity: (await api.get('https://api.quayside.example/account', { shape })).login };
    } };
    const detector = { id: 'quayside', name: 'Quayside', docs: '', hosts: ['api.quayside.example'], tokens: { token } };
    const endpoints = new Map([['quayside', new URL(${JSON.stringify(endpoint)})]]);
    const { reach } = await inspector({ endpoints })({ detector, token, kind: 'token', secret: new Secret('x'), parts: {}, facts: {}, places: [] });
    const fetched = await fetch(${JSON.stringify(endpoint)}, { signal: AbortSignal.timeout(1000) }).then(({ status }) => status, () => 'failed');
    process.stdout.write(JSON.stringify({ ...reach, fetched }), () => process.exit());`;

  test('cannot put a proxy between us and the provider', async () => {
    await using proxy = await trap();
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
    const env = Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${proxy.port}`]));
    const { state, fetched } = await child(asking(served.origin), { ...env, NODE_USE_ENV_PROXY: '1' });
    expect(state).toBe('live');
    expect(served.requests).toEqual(['GET /account']);
    // The trap works: what Node's own fetch asks goes there.
    expect(fetched).toBe('failed');
    expect(proxy.seen).toHaveLength(2);
    expect(proxy.seen.join()).not.toContain('/account');
  });

  test('cannot turn off the proof of who a host is', async () => {
    const requests: (string | undefined)[] = [];
    const server = createHttps(certificateFor('127.0.0.1'), (request, response) => {
      requests.push(request.url);
      response.end('{"login":"shop"}');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    try {
      const said = await child(asking(`https://127.0.0.1:${portOf(server)}`), { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' });
      // It was off for all others: Node's own fetch got through.
      expect(said).toMatchObject({ state: 'unknown', fetched: 200, unknowns: [expect.stringContaining('no trusted TLS connection')] });
      expect(requests).toEqual(['/']);
    } finally {
      server.close();
    }
  });

  test('of an offline scan loads nothing that has a network', async () => {
    const code = `
      const before = new Set(process.moduleLoadList);
      const { decode, inspector } = await import(${JSON.stringify(source('inspect/index.ts'))});
      inspector({});
      decode({ token: {} });
      const loaded = process.moduleLoadList.filter((name) => !before.has(name));
      console.log(JSON.stringify({ loaded: loaded.filter((name) => /NativeModule (?:http|https|http2|tls|net|dns|dgram|undici)$/.test(name)) }));`;
    expect(await child(code, {})).toEqual({ loaded: [] });
  });
});
