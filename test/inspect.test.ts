import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Api } from '../src/inspect/api.ts';
import { decode, inspector } from '../src/inspect/index.ts';
import { attempt, refusedWith } from '../src/inspect/learn.ts';
import type { Grant, Learned, Sighted } from '../src/types.ts';
import { mint } from './mint.ts';
import { account, asking, at, authorized, base, sighted, token } from './quayside.ts';
import { serve } from './serve.ts';

const production = { name: 'production', kind: 'production' } as const;
const volume = (evidence: Grant['evidence'], more: Partial<Grant> = {}): Grant => ({
  action: 'delete',
  resource: { type: 'volume', name: 'orders' },
  environment: production,
  evidence,
  ...more,
});

describe('what was learned', () => {
  test('is kept when the next question fails, and the failure is told in a sentence', async () => {
    await using served = await serve((request) =>
      request.url.endsWith('/account') ? Response.json({ login: 'shop' }) : new Response(null, { status: 404 }),
    );
    const credential = sighted(
      async function* (credential, api) {
        const { login } = await account(api, credential);
        yield { state: 'live', identity: login, grants: [volume('provider', { undo: 'none' })] };
        await api.get(`${base}/backups`, { headers: authorized(credential), shape: z.array(z.string()) });
        yield { identity: 'nobody' };
      },
      { decode: () => ({ state: 'unknown', grants: [volume('documentation', { wide: true })], unknowns: ['Its end.'] }) },
    );
    const { reach, asked, failed } = await inspector(at(served))(credential);
    expect(reach).toEqual({
      state: 'live',
      identity: 'shop',
      grants: [{ ...volume('provider'), wide: true, undo: 'none' }],
      unknowns: ['Its end.', 'Quayside answered 404; what it was still to tell is not known.'],
    });
    expect({ asked, failed }).toEqual({ asked: true, failed: true });
    expect(served.requests).toEqual(['GET /account', 'GET /backups']);
  });

  test('of a revoked token is that it can do nothing, and what remains unknown', async () => {
    const credential = sighted(
      async function* (credential, api) {
        yield { unknowns: ['Since when.'] };
        const error = await account(api, credential).catch((error: unknown) => error);
        if (refusedWith(error, 401)) yield { state: 'revoked' };
      },
      { decode: () => ({ state: 'unknown', grants: [volume('documentation')], unknowns: [] }) },
    );
    await using served = await serve(() => Response.json({ error: 'revoked' }, { status: 401 }));
    const { reach, failed } = await inspector(at(served))(credential);
    expect(reach).toEqual({ state: 'revoked', grants: [], unknowns: ['Since when.'] });
    expect(failed).toBe(false);
  });

  test('of a 401 that no detector understood is nothing: it is no proof that the token is dead', async () => {
    const { inspected } = await asking(() => new Response('<h1>Blocked</h1>', { status: 401 }), account);
    expect(inspected).toEqual({
      reach: { state: 'unknown', grants: [], unknowns: ['Quayside answered 401; what it was still to tell is not known.'] },
      asked: true,
      failed: true,
    });
  });

  test('of a token that says itself that it has ended needs no question', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const credential = sighted(
      async function* (credential, api) {
        await account(api, credential);
        yield { state: 'live' };
      },
      { decode: () => ({ state: 'expired', expires: '2024-02-03T00:00:00Z', grants: [volume('token')], unknowns: [] }) },
    );
    expect(await inspector(at(served))(credential)).toMatchObject({ reach: { state: 'expired', grants: [] }, asked: false, failed: false });
    expect(served.requests).toEqual([]);
  });

  test('is learned once per credential, however often and from wherever it is asked for', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const ask = inspector(at(served));
    async function* once(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
      yield { state: 'live', identity: (await account(api, credential)).login };
    }
    const [first, second] = await Promise.all([ask(sighted(once)), ask(sighted(once))]);
    await ask({ ...sighted(once), facts: { host: 'db.quayside.example' } });
    await ask(sighted(once, { text: `qs_${mint.base62('another', 40)}` }));
    expect(first).toBe(second);
    expect(served.requests).toHaveLength(3);
  });

  test('of one thing adds up, and the documentation does not outdo the provider', async () => {
    const credential = sighted(async function* () {
      yield {
        grants: [volume('provider', { undo: 'none', resource: { type: 'volume', id: 'v1', name: 'orders' } })],
        unknowns: ['Its end.'],
      };
      yield { grants: [volume('documentation', { undo: 'window', wide: true })], unknowns: ['Its end.'] };
      yield { grants: [volume('provider', { resource: { type: 'volume', id: 'v2', name: 'orders' } })] };
      yield { grants: [volume('documentation', { resource: { type: 'volume' } })] };
      yield { grants: [volume('provider', { resource: { type: 'volume', name: 'carts' } })] };
      yield {
        grants: [volume('provider', { action: 'write' }), volume('provider', { environment: { name: 'staging', kind: 'staging' } })],
      };
    });
    const { reach } = await inspector({})(credential);
    expect(reach.grants.map(({ action, resource: { id }, undo, wide, evidence }) => [action, id, undo, wide, evidence])).toEqual([
      ['delete', 'v1', 'none', true, 'provider'],
      ['delete', 'v2', undefined, undefined, 'provider'],
      ['delete', undefined, undefined, undefined, 'documentation'],
      ['delete', undefined, undefined, undefined, 'provider'],
      ['write', undefined, undefined, undefined, 'provider'],
      ['delete', undefined, undefined, undefined, 'provider'],
    ]);
    expect(reach.unknowns).toEqual(['Its end.']);
  });

  test('is complete without a host that only content names', async () => {
    const credential = sighted(async function* (_, api) {
      yield* attempt('Its mirror', async function* () {
        yield { identity: (await api.get('https://quayside.mirror.example/account', { shape: z.object({ login: z.string() }) })).login };
      });
    });
    expect(await inspector({})(credential)).toMatchObject({
      reach: { unknowns: [expect.stringMatching(/^Its mirror: Quayside was not asked at quayside\.mirror\.example/)] },
      asked: false,
      failed: false,
    });
  });

  test('goes on after an attempt at what the credential may not know', async () => {
    await using served = await serve((request) =>
      request.url.endsWith('/account') ? Response.json({ login: 'shop' }) : new Response(null, { status: 403 }),
    );
    const credential = sighted(async function* (credential, api) {
      yield* attempt('Its backups', async function* () {
        yield { grants: await api.get(`${base}/backups`, { shape: z.array(z.never()) }) };
      });
      yield { state: 'live', identity: (await account(api, credential)).login };
    });
    const { reach, failed } = await inspector(at(served))(credential);
    expect(reach).toMatchObject({ state: 'live', identity: 'shop', unknowns: ['Its backups: this credential may not ask (403).'] });
    expect(failed).toBe(false);
  });

  test('is fit to be shown, whatever a hostile provider puts into a name', async () => {
    const hostile = `\u001B[2Jshop\u202Epohs ${token} ${token.slice(0, 9)}\u200B${token.slice(9)} ${'x'.repeat(600)}`;
    await using served = await serve(() => Response.json({ login: hostile }));
    const credential = sighted(async function* (credential, api) {
      const { login } = await account(api, credential);
      yield {
        state: 'live',
        identity: login,
        grants: [volume('provider', { resource: { type: 'volume', name: login, dependents: [login] } })],
      };
    });
    const { reach } = await inspector(at(served))(credential);
    expect(JSON.stringify(reach)).not.toContain(token);
    expect(reach.identity).toMatch(/^ \[2Jshoppohs \*\*\* \*\*\* x{400,}…$/);
  });
});

describe('a bug in a detector', () => {
  test('loses no scan and shows no message, for that may quote the token', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const broken = sighted(async function* (credential, api) {
      const { login } = await account(api, credential);
      yield { identity: login };
      credential.secret.test((value) => BigInt(value) > 0);
    });
    const { reach, failed } = await inspector(at(served))(broken);
    expect(reach).toEqual({
      state: 'unknown',
      identity: 'shop',
      grants: [],
      unknowns: ['Quayside could not be asked to the end (a fault of ours: SyntaxError).'],
    });
    expect(failed).toBe(true);
  });

  test('does not lose what is decoded offline either', () => {
    const broken = sighted(async function* () {}, { decode: ({ secret }) => secret.test((value) => JSON.parse(value)) as never });
    expect(decode(broken)).toEqual({
      state: 'unknown',
      grants: [],
      unknowns: ['What it says of itself could not be read (a fault of ours: SyntaxError).'],
    });
  });
});
