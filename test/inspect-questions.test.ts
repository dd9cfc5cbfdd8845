import { describe, expect, test } from 'vitest';
import { ApiError } from '../src/inspect/api.ts';
import { inspector } from '../src/inspect/index.ts';
import { attempt } from '../src/inspect/learn.ts';
import { mint } from './mint.ts';
import { Account, account, asking, at, base, sighted } from './quayside.ts';
import { serve } from './serve.ts';

describe('a question', () => {
  test.concurrent.each([
    [[503, 429, 200], 3],
    [[500, 200], 2],
    [[503, 503, 503, 200], 3],
    [[429, 429, 429, 200], 3],
    [[400, 200], 1],
    [[401, 200], 1],
    [[403, 200], 1],
    [[404, 200], 1],
    [[301, 200], 1],
  ])('that is answered %j is asked %i times: again on 429 and 5xx only, and no more than twice', async (statuses, times) => {
    const left = [...statuses];
    const { outcome, requests } = await asking(() => Response.json({ login: 'shop' }, { status: left.shift()! }), account);
    expect(requests).toHaveLength(times);
    if (statuses[times - 1] === 200) expect(outcome).toEqual({ login: 'shop' });
    else expect(outcome).toBeInstanceOf(ApiError);
  });

  test('is not repeated after GitHub’s kind of limit, which lasts an hour', async () => {
    const headers = { 'x-ratelimit-remaining': '0' };
    const { outcome, requests } = await asking(() => Response.json({}, { status: 403, headers }), account);
    expect(outcome).toMatchObject({ kind: 'limited', status: 403 });
    expect(requests).toHaveLength(1);
  });

  test('waits as long as it is told to, if that is not long', async () => {
    const began = performance.now();
    const left = [new Response(null, { status: 429, headers: { 'retry-after': '1' } }), Response.json({ login: 'shop' })];
    const { outcome } = await asking(() => left.shift()!, account);
    expect(outcome).toEqual({ login: 'shop' });
    expect(performance.now() - began).toBeGreaterThan(950);
  });

  test('is not asked of a host that said it is asked too often', async () => {
    await using served = await serve(() => new Response(null, { status: 429, headers: { 'retry-after': '86400' } }));
    const credential = sighted(async function* (_, api) {
      for (const path of ['volumes', 'backups'])
        yield* attempt(`Its ${path}`, async function* () {
          yield { identity: (await api.get(`${base}/${path}`, { shape: Account })).login };
        });
    });
    const { reach, failed } = await inspector(at(served))(credential);
    const why = 'Quayside answered that it was asked too often (429), and said to wait 86400 seconds.';
    expect(reach.unknowns).toEqual([`Its volumes: ${why}`, `Its backups: ${why}`]);
    expect(failed).toBe(true);
    expect(served.requests).toEqual(['GET /volumes']);
  });

  test('is one of 200 at most', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const endless = sighted(async function* (credential, api) {
      for (;;) yield { identity: (await account(api, credential)).login };
    });
    const { reach } = await inspector(at(served))(endless);
    expect(served.requests).toHaveLength(200);
    expect(reach).toMatchObject({
      identity: 'shop',
      unknowns: [expect.stringMatching(/^Quayside was asked 200 questions about this credential/)],
    });
  });

  test('is one of four at once that a host gets, from however many credentials', async () => {
    let now = 0;
    let most = 0;
    await using served = await serve(async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now--;
      return Response.json({ login: 'shop' });
    });
    const ask = inspector(at(served));
    const fleet = Array.from({ length: 20 }, (_, index) =>
      sighted(
        async function* (credential, api) {
          yield { identity: (await account(api, credential)).login };
        },
        { text: `qs_${mint.base62(`ship ${index}`, 40)}` },
      ),
    );
    await Promise.all(fleet.map(ask));
    expect(served.requests).toHaveLength(20);
    expect(most).toBe(4);
  });

  test('is given up when the scan is stopped, and what was learned is kept', async () => {
    const stop = new AbortController();
    await using served = await serve((request) => {
      if (request.url.endsWith('/account')) return Response.json({ login: 'shop' });
      setTimeout(() => stop.abort(), 20);
      return new Promise(() => {});
    });
    const credential = sighted(async function* (credential, api) {
      yield { identity: (await account(api, credential)).login };
      await api.get(`${base}/volumes`, { shape: Account });
    });
    const { reach, failed } = await inspector(at(served, { signal: stop.signal }))(credential);
    expect(reach).toMatchObject({
      identity: 'shop',
      unknowns: ['Quayside was not asked to the end: the scan was stopped; what it was still to tell is not known.'],
    });
    expect(failed).toBe(true);
  });

  test('knows which accounts the operator leaves alone', async () => {
    const credential = sighted(async function* (_, api) {
      const reason = api.untouchable('171436882533');
      yield { unknowns: [reason ?? '', api.untouchable('102938475610') ?? 'free'] };
    });
    const { reach, asked } = await inspector({ skipAccounts: ['171436882533'] })(credential);
    expect(reach.unknowns).toEqual(['Quayside was not asked: account 171436882533 is skipped (`--skip-account`).', 'free']);
    expect(asked).toBe(false);
  });
});
