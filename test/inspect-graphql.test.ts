import { inspect as print } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Api } from '../src/inspect/api.ts';
import type { Sighted } from '../src/types.ts';
import { Account, asking, authorized, base, token } from './quayside.ts';

describe('a GraphQL question', () => {
  const url = `${base}/graphql/v2`;
  const refusals = { revoked: /token not found/i, scope: /not authorized/i };
  const Me = z.object({ me: Account });
  const me =
    (query = '{ me { login } }') =>
    async (api: Api, credential: Sighted) =>
      api.graphql(url, { headers: authorized(credential), refusals })(query, Me);

  test('is posted, and its data cut down to what was asked for', async () => {
    const bodies: unknown[] = [];
    const { outcome, requests } = await asking(
      async (request) => {
        bodies.push(await request.json());
        return Response.json({ data: { me: { login: 'shop', token } }, extensions: { token } });
      },
      (api) =>
        api.graphql(url, { headers: {}, refusals })(
          'query ($berth: ID!) { me(berth: $berth) { ...who } } fragment who on User { login }',
          Me,
          { berth: 7 },
        ),
    );
    expect(outcome).toEqual({ me: { login: 'shop' } });
    expect(requests).toEqual(['POST /graphql/v2']);
    expect(bodies).toEqual([{ query: expect.stringContaining('fragment who'), variables: { berth: 7 } }]);
  });

  test.each([
    [200, { errors: [{ message: `Token not found: ${token}` }], data: null }, 'refused', 'revoked'],
    [200, { errors: [{ message: 'Odd' }, { message: 'Not Authorized' }], data: { me: { login: 'shop' } } }, 'refused', 'scope'],
    [200, { errors: [{ message: token }] }, 'refused', 'other'],
    [200, { errors: [{ extensions: { token } }] }, 'refused', 'other'],
    [400, { errors: [{ message: 'Token not found' }] }, 'refused', 'revoked'],
    [401, { message: 'Not authorized', token }, 'refused', 'scope'],
    [401, { token }, 'refused', undefined],
    [200, { errors: [{ message: 'API rate limit exceeded for user' }] }, 'limited', undefined],
    [200, { errors: token }, 'malformed', undefined],
    [200, { data: { me: null } }, 'malformed', undefined],
  ])('answered %i %j is %s', async (status, body, kind, code) => {
    const { outcome } = await asking(() => Response.json(body, { status }), me());
    expect(outcome).toMatchObject({ name: 'ApiError', kind, code, status });
    expect(print(outcome, { depth: 9 })).not.toContain(token);
  });

  test.each([
    'mutation { volumeDelete(id: 1) }',
    'subscription { logs { text } }',
    'query a { me { login } } mutation b { volumeDelete(id: 1) }',
    '# query\nmutation{volumeDelete(id:1)}',
    'query a { me { login } } query b { me { login } }',
    'fragment who on User { login }',
    'type Query { me: String }',
    '{ me { login } } type Query { me: String }',
    '{ me { login',
    '',
  ])('is refused unless it is one query: %j', async (query) => {
    const { outcome, requests, inspected } = await asking(() => Response.json({ data: { me: { login: 'shop' } } }), me(query));
    expect(outcome).toMatchObject({ kind: 'forbidden', message: 'Quayside was not asked: only GraphQL queries are sent.' });
    expect(requests).toEqual([]);
    expect(inspected.asked).toBe(false);
  });

  test.each([
    `${base}/v1/volumes`,
    `${base}/graphql/../v1/volumes`,
    `${base}/graphql?volume=1`,
    `${base}/graphql/v2?_method=DELETE`,
    `${base}/volumes?x=/graphql`,
  ])('is not posted where it could be taken for something else: %s', async (url) => {
    const { outcome, requests } = await asking(
      () => Response.json({ data: { me: { login: 'shop' } } }),
      (api) => api.graphql(url, { headers: {}, refusals })('{ me { login } }', Me),
    );
    expect(outcome).toMatchObject({ kind: 'forbidden' });
    expect(requests).toEqual([]);
  });
});
