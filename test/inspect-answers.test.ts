import { type AddressInfo, createServer } from 'node:net';
import { inspect as print } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Api, ApiError } from '../src/inspect/api.ts';
import { inspector } from '../src/inspect/index.ts';
import { Account, account, asking, at, authorized, base, sighted, token } from './quayside.ts';
import type { Simulator } from './serve.ts';

afterEach(() => vi.restoreAllMocks());

describe('an answer', () => {
  test('is cut down to the fields and headers that were asked for', async () => {
    const { outcome } = await asking(
      () => Response.json({ login: 'shop', owner: { key: token } }, { headers: { 'X-Scopes': 'berths:read', 'X-Echo': token } }),
      (api, credential) => api.answer(`${base}/account`, { headers: authorized(credential), shape: Account, want: ['x-scopes'] }),
    );
    expect(outcome).toEqual({ ok: true, status: 200, headers: { 'x-scopes': 'berths:read' }, body: { login: 'shop' } });
  });

  test('may be a refusal that the provider words itself, which a firewall cannot', async () => {
    const refusal = z.object({ code: z.enum(['expired', 'scope']) });
    const ask = (api: Api) => api.answer(`${base}/account`, { shape: Account, refusal });
    const itself = await asking(() => Response.json({ code: 'scope', message: token }, { status: 403 }), ask);
    expect(itself.outcome).toEqual({ ok: false, status: 403, headers: {}, refusal: { code: 'scope' } });
    const firewall = await asking(() => new Response('<h1>403</h1>', { status: 403 }), ask);
    expect(firewall.outcome).toEqual({ ok: false, status: 403, headers: {}, refusal: undefined });
  });

  test('is asked for with our name, uncompressed, and with no header that is not meant', async () => {
    const seen: Headers[] = [];
    await asking((request) => (seen.push(request.headers), Response.json({ login: 'shop' })), account);
    expect([...seen[0]!.keys()].sort()).toEqual(['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent']);
    expect(seen[0]!.get('user-agent')).toMatch(/^overreach\/\d+\.\d+\.\d+ \(\+https:/);
    expect(seen[0]!.get('accept-encoding')).toBe('identity');
  });
});

const long = 'x'.repeat(1024 * 1024);
const failures: Record<string, [Simulator, kind: ApiError['kind'], message: RegExp]> = {
  'of a refusal that echoes the token': [() => Response.json({ error: token, message: token }, { status: 401 }), 'refused', /answered 401/],
  'of a redirect': [
    () => new Response(token, { status: 302, headers: { location: `https://elsewhere.example/${token}` } }),
    'unanswered',
    /redirect, which is not followed/,
  ],
  'of a limit with a long wait': [
    () => new Response(token, { status: 429, headers: { 'retry-after': '3600' } }),
    'limited',
    /\(429\), and said to wait 3600 seconds/,
  ],
  'of a limit that is a date': [
    () => new Response(token, { status: 429, headers: { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() } }),
    'limited',
    /said to wait 3[56]\d\d seconds/,
  ],
  "of GitHub's kind of limit": [
    () => Response.json({ message: token }, { status: 403, headers: { 'x-ratelimit-remaining': '0' } }),
    'limited',
    /too often \(403\)/,
  ],
  'of an answer without end': [() => Response.json({ login: long, token }), 'malformed', /more than 1 MiB/],
  'of another shape': [() => Response.json({ user: token }), 'malformed', /other than its documentation says/],
  'of a page of HTML': [() => new Response(`<html>${token}</html>`), 'malformed', /other than its documentation says/],
  'of an empty answer': [() => new Response(null, { status: 204 }), 'malformed', /other than its documentation says/],
  'of an answer that is compressed all the same': [
    () => new Response(token, { headers: { 'content-encoding': 'gzip' } }),
    'malformed',
    /encoding that was not asked for/,
  ],
  'of an outage': [() => new Response(token, { status: 503 }), 'unanswered', /answered 503/],
};

describe('an error', () => {
  test.concurrent.each(Object.entries(failures))(
    '%s tells its kind and nothing of the answer or the question',
    async (_, [simulator, kind, message]) => {
      const { outcome, inspected } = await asking(simulator, account);
      expect(outcome).toBeInstanceOf(ApiError);
      expect(outcome).toMatchObject({ kind, message: expect.stringMatching(message) });
      expect((outcome as Error).message).toMatch(/^Quayside [^\n]*\.$/);
      expect(inspected.failed).toBe(true);
      const shown = print([outcome, inspected], { depth: 9, showHidden: true }) + JSON.stringify([outcome, inspected]);
      expect(shown).not.toContain(token.slice(3));
    },
  );

  const broken: Record<string, string> = {
    'that is no HTTP': `${token}\r\n\r\n`,
    'that ends too early': `HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"login":"${token}`,
    'that wants another protocol': `HTTP/1.1 101 Switching Protocols\r\nupgrade: ${token}\r\nconnection: upgrade\r\n\r\n`,
    'that is none': '',
  };
  test.each(Object.entries(broken))('of an answer %s tells so', async (_, bytes) => {
    const server = createServer((socket) => void socket.on('error', () => {}).once('data', () => socket.end(bytes)));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const credential = sighted(async function* (credential, api) {
      yield { identity: (await account(api, credential)).login };
    });
    const { reach, failed } = await inspector(at({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }))(credential);
    server.close();
    expect(failed).toBe(true);
    expect(reach.unknowns).toEqual([
      expect.stringMatching(/^Quayside gave no answer(?: \([A-Z_]+\))?; what it was still to tell is not known\.$/),
    ]);
  });

  test('of an answer that takes too long tells how long we waited', async () => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / 50));
    const slow: Simulator[] = [() => new Promise(() => {}), () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))];
    for (const simulator of slow) {
      const { inspected, requests } = await asking(simulator, account);
      expect(inspected.reach.unknowns).toEqual(['Quayside did not answer within 10 seconds; what it was still to tell is not known.']);
      expect(requests).toHaveLength(1);
    }
  });
});
