import { describe, expect, test } from 'vitest';
import stripe from '../detectors/stripe.ts';
import { shop, tokens } from '../fixtures/stripe/index.ts';
import { stripe as serving, type World } from '../fixtures/stripe/simulator.ts';
import { decode, inspector } from '../src/inspect/index.ts';
import { Secret } from '../src/secret.ts';
import type { Grant, Sighted, Token } from '../src/types.ts';
import { mint } from './mint.ts';
import { serve } from './serve.ts';

const kinds: Readonly<Record<string, Token>> = stripe.tokens;

function sighted(kind: string, token: string): Sighted {
  return { detector: stripe, token: kinds[kind]!, kind, secret: new Secret(token), parts: {}, facts: {}, places: [] };
}

/** What the shop's Stripe tells of a key, and what it was asked. */
async function inspect(kind: string, token: string, change: (world: World) => void = () => {}) {
  const world = shop();
  change(world);
  await using served = await serve(serving(world));
  const inspected = await inspector({ endpoints: new Map([['stripe', new URL(served.origin)]]) })(sighted(kind, token));
  return { ...inspected.reach, asked: inspected.asked, failed: inspected.failed, requests: served.requests };
}

const said = ({ action, resource, environment }: Grant) => `${action} ${resource.type} in ${environment.name || '?'}`;
const gravest = ['read customer', 'write payment intent', 'write refund', 'write payout', 'write transfer', 'delete customer'];

describe('before anyone is asked', () => {
  test('a live secret key moves money and deletes customers for good, in production', () => {
    const { state, grants } = decode(sighted('secret', tokens.live));
    expect(state).toBe('unknown');
    expect(grants.map(said)).toEqual(gravest.map((deed) => `${deed} in live`));
    expect(new Set(grants.map(({ environment }) => environment.kind))).toEqual(new Set(['production']));
    expect(new Set(grants.map(({ evidence }) => evidence))).toEqual(new Set(['documentation']));
    expect(grants.every(({ wide }) => wide)).toBe(true);
    expect(grants.find(({ action }) => action === 'delete')).toMatchObject({
      undo: 'none',
      because: expect.stringContaining('cannot be restored'),
    });
  });

  test('a sandbox key says of itself that it reaches test data only', () => {
    const credential = sighted('secret', tokens.sandbox);
    expect(stripe.tokens.secret.test(credential)).toBe(true);
    expect(stripe.tokens.secret.test(sighted('secret', tokens.live))).toBe(false);
    expect(new Set(decode(credential).grants.map(({ environment }) => environment.kind))).toEqual(new Set(['test']));
  });

  test('of a restricted key nothing is guessed', () => {
    const { grants, unknowns } = decode(sighted('restricted', tokens.bookkeeping));
    expect(grants).toEqual([]);
    expect(unknowns).toContain('Which resources it may also write: no read can tell, and only reads are sent.');
  });

  test('an organization key has every account of its organization, and what it may do there is open', () => {
    const { grants, unknowns } = decode(sighted('organization', tokens.organization));
    expect(grants).toEqual([expect.objectContaining({ action: 'read', resource: { type: 'organization' }, wide: true })]);
    expect(unknowns).toEqual([expect.stringContaining('was not asked')]);
  });

  test('a webhook secret forges events, and opens nothing at Stripe', () => {
    const { grants } = decode(sighted('webhook', tokens.webhook));
    expect(grants.map(said)).toEqual(['write webhook event in ?']);
    expect(grants[0]?.environment.kind).toBe('unknown');
  });

  test('the keys of Stripe’s documentation and of Clerk are not its own', () => {
    const { secret, publishable } = stripe.tokens;
    expect(secret.check(new Secret(['sk_test_', '4eC39HqLyjWD', 'arjtT1zdp7dc'].join('')))).toBe(false);
    expect(secret.check(new Secret(tokens.sandbox))).toBe(true);
    expect(publishable.check(new Secret(`pk_live_${btoa('clerk.marlow-tea.example$').replace(/=+$/, '')}`))).toBe(false);
    expect(publishable.check(new Secret(tokens.publishable))).toBe(true);
    expect(secret.notNamed.test('CLERK_SECRET_KEY')).toBe(true);
  });
});

describe('a secret key', () => {
  test('is told whose it is, with three reads', async () => {
    const { state, identity, grants, failed, requests } = await inspect('secret', tokens.live);
    expect({ state, identity, failed }).toEqual({ state: 'live', identity: 'Marlow Tea, acct_marlowtea', failed: false });
    expect(grants.map(said)).toEqual([...gravest.map((deed) => `${deed} in live`), 'read balance in live']);
    expect(requests).toEqual(['GET /v1/account', 'GET /v1/balance', 'GET /v1/accounts?limit=1']);
  });

  test('of a Connect platform works in the accounts connected to it', async () => {
    const { grants } = await inspect('secret', tokens.live, ({ accounts }) => accounts[0]!.connected.push('acct_supplier'));
    expect(grants.at(-1)).toMatchObject({
      action: 'write',
      resource: { type: 'connected account' },
      environment: { name: 'live', kind: 'production' },
      evidence: 'provider',
      because: 'Its account is a Connect platform.',
    });
  });

  test('of a sandbox reaches the sandbox', async () => {
    const { identity, grants } = await inspect('secret', tokens.sandbox);
    expect(identity).toBe('Marlow Tea sandbox, acct_marlowbox');
    expect(new Set(grants.map(({ environment }) => environment.name))).toEqual(new Set(['test']));
  });

  test('that was deleted can do nothing, and is asked once', async () => {
    const { state, grants, failed, requests } = await inspect('secret', tokens.deleted);
    expect({ state, grants, failed, requests }).toEqual({ state: 'revoked', grants: [], failed: false, requests: ['GET /v1/account'] });
  });

  test('does what the report says: one call, and a customer is gone', async () => {
    const world = shop();
    const call = new Request('https://api.stripe.com/v1/customers/cus_ada', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${tokens.live}` },
    });
    expect(await (await serving(world)(call)).json()).toMatchObject({ deleted: true });
    expect(world.accounts[0]?.customers.map(({ id }) => id)).toEqual(['cus_bo']);
  });
});

describe('a restricted key', () => {
  test('reads what it is allowed to, one GET for each permission; what it may write stays open', async () => {
    const { state, identity, grants, unknowns, requests } = await inspect('restricted', tokens.bookkeeping);
    expect({ state, identity }).toEqual({ state: 'live', identity: undefined });
    expect(grants.map(said)).toEqual(['read balance', 'read charge', 'read refund', 'read payout'].map((deed) => `${deed} in live`));
    expect(new Set(grants.map(({ evidence }) => evidence))).toEqual(new Set(['provider']));
    expect(unknowns).toContain('Which resources it may also write: no read can tell, and only reads are sent.');
    expect(requests).toHaveLength(29);
    expect(requests.filter((request) => !/^GET \/v1\/(?:account|balance|[a-z_/]+\?limit=1)$/.test(request))).toEqual([]);
  });

  test('what Stripe answers with neither yes nor no is named, and not called none', async () => {
    const { unknowns, failed } = await inspect('restricted', tokens.bookkeeping);
    expect(unknowns).toContain('Its issuing cards: Stripe answered 400, which tells neither yes nor no.');
    expect(failed).toBe(false);
  });

  test('that may read nothing is live all the same: Stripe knows it', async () => {
    const { state, grants, failed } = await inspect('restricted', tokens.idle);
    expect({ state, grants, failed }).toEqual({ state: 'live', grants: [], failed: false });
  });

  test('that has expired is expired', async () => {
    const { state, grants, requests } = await inspect('restricted', tokens.expired);
    expect({ state, grants, requests }).toEqual({ state: 'expired', grants: [], requests: ['GET /v1/account'] });
  });

  test('that is rotated while it is asked about keeps no grants', async () => {
    const { state, grants, requests } = await inspect('restricted', tokens.bookkeeping, (world) => {
      world.before = (path, { keys }) => {
        if (path === 'refunds') keys.find(({ value }) => value === tokens.bookkeeping)!.state = 'expired';
      };
    });
    expect({ state, grants }).toEqual({ state: 'expired', grants: [] });
    expect(requests.at(-1)).toBe('GET /v1/refunds?limit=1');
  });

  test('when one question fails, the others are asked; when Stripe limits, what was learned is kept', async () => {
    const broken = await inspect('restricted', tokens.bookkeeping, (world) => (world.broken = ['charges']));
    expect(broken.grants.map(said)).toEqual(['read balance in live', 'read refund in live', 'read payout in live']);
    expect(broken.unknowns).toContain('Its charges: the answer proved nothing.');

    const limited = await inspect('restricted', tokens.bookkeeping, (world) => (world.answers = 6));
    expect(limited.state).toBe('live');
    expect(limited.grants.map(said)).toEqual(['read balance in live', 'read charge in live']);
    expect(limited.unknowns.at(-1)).toMatch(/^Its payment methods, setup intents, checkout sessions and 20 more: .*429/);
    expect(limited.failed).toBe(true);
    expect(limited.requests).toHaveLength(7);
  });
});

describe('what is not Stripe’s own answer proves nothing', () => {
  test.each([
    ['secret', tokens.live],
    ['restricted', tokens.bookkeeping],
  ])('a firewall says nothing of a %s key, and is not asked on and on', async (kind, token) => {
    const { state, failed, unknowns, requests } = await inspect(kind, token, (world) => (world.firewall = true));
    expect({ state, failed }).toEqual({ state: 'unknown', failed: true });
    expect(unknowns.at(-1)).toMatch(/no answer was the provider’s own/);
    expect(requests).toHaveLength(3);
  });

  test('a 401 for another reason than the key is no proof that it is dead', async () => {
    const refusing = () =>
      Response.json({ error: { type: 'invalid_request_error', code: 'account_invalid', message: 'No.' } }, { status: 401 });
    await using served = await serve(refusing);
    const { reach } = await inspector({ endpoints: new Map([['stripe', new URL(served.origin)]]) })(sighted('secret', tokens.live));
    expect(reach.state).toBe('unknown');
    expect(reach.grants.map(said)).toContain('write refund in live');
  });
});

test('no key, customer or message of Stripe’s is in what is told', async () => {
  for (const [kind, token] of [
    ['secret', tokens.live],
    ['restricted', tokens.bookkeeping],
    ['secret', tokens.deleted],
  ] as const) {
    const text = JSON.stringify(await inspect(kind, token, ({ accounts }) => accounts[0]!.connected.push('acct_supplier')));
    for (const secret of [token, token.slice(8), 'ada@marlow-tea', 'cus_ada', '481200', 'acct_supplier', 'required permissions'])
      expect(text).not.toContain(secret);
  }
});

test('what code does with a key is told by its calls', () => {
  const meaning = (call: string) => stripe.uses.find((use) => use.call.test(call));
  expect(meaning('sdk stripe refunds.create')).toMatchObject({ action: 'write', resource: 'refund' });
  expect(meaning('sdk stripe paymentIntents.retrieve')).toMatchObject({ action: 'read', resource: 'payment intent' });
  expect(meaning('sdk stripe checkout.sessions.create')).toMatchObject({ action: 'write', resource: 'checkout session' });
  expect(meaning('sdk stripe customers.del')).toMatchObject({ action: 'delete', resource: 'customer' });
  expect(meaning('POST https://api.stripe.com/v1/refunds')).toMatchObject({ action: 'write', resource: 'refund' });
  expect(meaning('POST https://api.stripe.com/v1/payment_intents/pi_1/capture')).toMatchObject({
    action: 'write',
    resource: 'payment intent',
  });
  expect(meaning('GET https://api.stripe.com/v1/customers?limit=3')).toMatchObject({ action: 'read', resource: 'customer' });
  expect(meaning('command stripe payouts list')).toMatchObject({ action: 'read', resource: 'payout' });
  expect(meaning('command stripe listen')).toBeUndefined();
  expect(meaning(`sdk stripe ${mint.lower('nothing', 8)}.create`)).toBeUndefined();
});
