import { expect, test } from 'vitest';
import resend from '../detectors/resend.ts';
import { bakery, tokens } from '../fixtures/resend/index.ts';
import { resend as serving, type World } from '../fixtures/resend/simulator.ts';
import { inspector } from '../src/inspect/index.ts';
import { meaningOf } from '../src/place/calls.ts';
import { moduleDeeds } from '../src/place/javascript/follow.ts';
import { Secret } from '../src/secret.ts';
import type { Grant } from '../src/types.ts';
import { serve, type Simulator } from './serve.ts';

/** What is told of a key, and what Resend was asked for it. */
async function inspect(token: string, simulator: Simulator = serving(bakery())) {
  await using api = await serve(simulator);
  const credential = {
    detector: resend,
    token: resend.tokens.key,
    kind: 'key',
    secret: new Secret(token),
    parts: {},
    facts: {},
    places: [],
  };
  const { reach, failed } = await inspector({ endpoints: new Map([['resend', new URL(api.origin)]]) })(credential);
  expect(api.requests.filter((request) => request !== 'GET /domains?limit=100')).toEqual([]);
  return { ...reach, failed, asked: api.requests.length };
}

const in_ = (trouble: World['trouble']) => serving({ ...bakery(), ...(trouble && { trouble }) });
const said = ({ action, resource: { type, name }, environment: { name: where, kind } }: Grant) =>
  [action, type, name ?? 'any', ...(where ? [`in ${where}, ${kind}`] : [])].join(' ');

test('a key with full access has the team, mints keys, and sends as each domain that is set up', async () => {
  const { state, token, grants, unknowns, failed, asked } = await inspect(tokens.full);
  expect({ state, token, failed, asked }).toEqual({ state: 'live', token: 'full', failed: false, asked: 1 });
  expect(grants.map(said)).toEqual([
    'admin team any',
    'write API key any',
    'write email *@fernhill.dev',
    'delete domain fernhill.dev',
    'write email *@mail.staging.fernhill.dev in mail.staging.fernhill.dev, staging',
    'delete domain mail.staging.fernhill.dev in mail.staging.fernhill.dev, staging',
    'delete domain news.fernhill.dev',
  ]);
  expect(grants.filter(({ wide }) => wide).map(said)).toEqual(['admin team any', 'write API key any']);
  expect(grants.filter(({ mints }) => mints).map(said)).toEqual(['write API key any']);
  expect(grants[2]?.because).toBe('It is sent from eu-west-1.');
  expect(unknowns).toEqual(['Which of its team’s keys it is: Resend does not say.']);
});

test('a refusal proves a sending-only key live; as which domain it sends stays open', async () => {
  const { state, token, grants, unknowns, failed, asked } = await inspect(tokens.sending);
  expect({ state, token, failed, asked }).toEqual({ state: 'live', token: 'sending', failed: false, asked: 1 });
  expect(grants.map(said)).toEqual(['write email any']);
  expect(grants[0]?.evidence).toBe('provider');
  expect(unknowns.at(-1)).toMatch(/^As which of the domains it may send/);
});

test('a deleted key can do nothing', async () => {
  const { state, grants, failed, asked } = await inspect(tokens.deleted);
  expect({ state, grants, failed, asked }).toEqual({ state: 'revoked', grants: [], failed: false, asked: 1 });
});

test('a firewall’s 403, a rate limit and a page that is no list prove nothing of any key', async () => {
  const page: Simulator = () => Response.json({ data: [] });
  for (const token of Object.values(tokens))
    for (const simulator of [in_('firewall'), in_('rate limit'), page])
      expect(await inspect(token, simulator)).toMatchObject({ state: 'unknown', grants: [], failed: true, asked: 1 });
  expect((await inspect(tokens.full, in_('firewall'))).unknowns).toEqual(['What it may do: the answer (403) proves nothing about it.']);
});

test('a name proves something only with its own status, and no other name does', async () => {
  const told: [number, string][] = [
    [403, 'restricted_api_key'],
    [401, 'invalid_api_key'],
    [401, 'missing_api_key'],
    [403, 'validation_error'],
  ];
  for (const [status, name] of told) {
    const { state, failed } = await inspect(tokens.sending, () => Response.json({ statusCode: status, name, message: 'No.' }, { status }));
    expect({ state, failed }, name).toEqual({ state: 'unknown', failed: true });
  }
});

test('what lies beyond the first hundred domains is not known', async () => {
  const more = () => Response.json({ object: 'list', has_more: true, data: bakery().domains });
  expect((await inspect(tokens.full, more)).unknowns.at(-1)).toMatch(/^The domains after its first 100/);
});

test('one call does what the report says: a domain is gone, and mail is sent by a key that may not list domains', async () => {
  const world = bakery();
  const { id } = world.domains[0]!;
  const call = (method: string, path: string, token: string, body?: object) =>
    serving(world)(
      new Request(`https://api.resend.com${path}`, {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  expect((await call('DELETE', `/domains/${id}`, tokens.sending)).status).toBe(401);
  expect((await call('POST', '/emails', tokens.sending, { from: 'orders@fernhill.dev' })).status).toBe(200);
  expect((await call('DELETE', `/domains/${id}`, tokens.full)).status).toBe(200);
  expect(world.domains.map(({ name }) => name)).toEqual(['mail.staging.fernhill.dev', 'news.fernhill.dev']);
  expect(world.sent).toEqual([{ from: 'orders@fernhill.dev' }]);
});

test('code that only sends is told from code that does more', () => {
  const meant = (code: string) =>
    moduleDeeds('mail.ts', code, ['RESEND_API_KEY']).calls.flatMap((call) => {
      const meaning = meaningOf(call, resend);
      return meaning ? [`${meaning.action} ${meaning.resource}`] : [];
    });
  const client = "import { Resend } from 'resend';\nconst mail = new Resend(process.env.RESEND_API_KEY);\n";
  expect(meant(`${client}await mail.emails.send({ to: 'ada@fernhill.dev' });`)).toEqual(['write email']);
  expect(meant(`${client}await mail.batch.send(receipts);`)).toEqual(['write email']);
  expect(meant(`${client}await mail.domains.remove(id);`)).toEqual(['delete domain']);
  const header = 'headers: { Authorization: `Bearer ${process.env.RESEND_API_KEY}` }';
  expect(meant(`await fetch('https://api.resend.com/emails/batch', { method: 'POST', ${header} });`)).toEqual(['write email']);
  expect(meant(`await fetch('https://api.resend.com/domains', { ${header} });`)).toEqual(['read domain']);
});
