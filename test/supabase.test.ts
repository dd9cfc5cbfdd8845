import { describe, expect, test } from 'vitest';
import supabase from '../detectors/supabase.ts';
import { refs, tidewater, tokens } from '../fixtures/supabase/index.ts';
import { supabase as serving, type World } from '../fixtures/supabase/simulator.ts';
import { decode, inspector } from '../src/inspect/index.ts';
import { Secret } from '../src/secret.ts';
import type { Grant, Sighted, Token } from '../src/types.ts';
import { mint } from './mint.ts';
import { serve } from './serve.ts';

const kinds: Readonly<Record<string, Token>> = supabase.tokens;

function sighted(kind: string, token: string): Sighted {
  return { detector: supabase, token: kinds[kind]!, kind, secret: new Secret(token), parts: {}, facts: {}, places: [] };
}

/** What Supabase tells of a personal token, and what it was asked. */
async function inspect(token: string, change: (world: World) => void = () => {}) {
  const world = tidewater();
  change(world);
  await using served = await serve(serving(world));
  const inspected = await inspector({ endpoints: new Map([['supabase', new URL(served.origin)]]) })(sighted('personal', token));
  return { ...inspected.reach, failed: inspected.failed, requests: served.requests };
}

/** `delete project shop in shop/main (production)`. */
const said = ({ action, resource: { type, name }, environment }: Grant) =>
  [action, type, name, environment.name && `in ${environment.name} (${environment.kind})`].filter(Boolean).join(' ');
const loss = (grants: readonly Grant[], project: string) =>
  grants.find(({ action, resource }) => action === 'delete' && resource.name === project);
const end = 'When it expires: neither its text nor Supabase’s API says.';

describe('before anyone is asked', () => {
  test('a service_role key reads, writes and deletes any row of its project, past row level security', () => {
    const { state, identity, expires, grants, unknowns } = decode(sighted('service-role', tokens.service));
    expect({ state, identity, expires }).toEqual({
      state: 'unknown',
      identity: `project ${refs.shop}`,
      expires: '2036-01-12T21:00:00.000Z',
    });
    expect(grants.map(said)).toEqual(['read row', 'write row', 'delete row']);
    expect(grants.every(({ wide, undo, evidence }) => wide && undo === undefined && evidence === 'documentation')).toBe(true);
    expect(unknowns).toEqual([expect.stringMatching(/is production.*backups.*not asked/)]);
  });

  test('one that has ended can do nothing', () => {
    expect(decode(sighted('service-role', tokens.ended))).toMatchObject({
      state: 'expired',
      expires: '2021-01-01T00:00:00.000Z',
      grants: [],
    });
  });

  test('a secret key can do as much, and does not name its project', () => {
    const { identity, grants, expires } = decode(sighted('secret', tokens.secret));
    expect({ identity, expires }).toEqual({ identity: undefined, expires: undefined });
    expect(grants.map(said)).toEqual(['read row', 'write row', 'delete row']);
  });

  test('a classic token has its whole account; one that may be scoped is not judged by its prefix', () => {
    const { grants, unknowns } = decode(sighted('personal', tokens.owner));
    expect(grants).toEqual([
      expect.objectContaining({ action: 'admin', resource: { type: 'account' }, wide: true, mints: true, evidence: 'documentation' }),
    ]);
    expect(unknowns).toEqual([end]);
    for (const token of [tokens.early, tokens.scoped, tokens.oauth]) expect(decode(sighted('personal', token)).grants).toEqual([]);
  });

  test('keys are told apart by their claims, and those of others and of local stacks are left alone', () => {
    const { 'service-role': service, anon, secret } = supabase.tokens;
    expect([service.check(new Secret(tokens.service)), anon.check(new Secret(tokens.service))]).toEqual([true, false]);
    expect([service.check(new Secret(tokens.anon)), anon.check(new Secret(tokens.anon))]).toEqual([false, true]);
    expect(service.check(new Secret(mint.jwt('stranger', { iss: 'https://id.example', role: 'service_role' })))).toBe(false);
    expect(service.check(new Secret(mint.jwt('local', { iss: 'supabase-demo', role: 'service_role' })))).toBe(false);
    expect(secret.check(new Secret(['sb_secret_', 'N7UND0UgjKTVK-Uodkm0Hg', '_xSvEMPvz'].join('')))).toBe(false);
    expect(secret.check(new Secret(tokens.secret))).toBe(true);
  });

  test('a project’s own keys are not sent anywhere', async () => {
    await using served = await serve(serving(tidewater()));
    const ask = inspector({ endpoints: new Map([['supabase', new URL(served.origin)]]) });
    for (const [kind, token] of [
      ['service-role', tokens.service],
      ['secret', tokens.secret],
      ['anon', tokens.anon],
    ] as const)
      expect((await ask(sighted(kind, token))).asked).toBe(false);
    expect(served.requests).toEqual([]);
  });
});

describe('a classic token of an owner', () => {
  test('reaches production and staging, and deletes projects with their backups', async () => {
    const { state, identity, grants, unknowns, failed } = await inspect(tokens.owner);
    expect({ state, identity, failed, unknowns }).toEqual({ state: 'live', identity: 'ines', failed: false, unknowns: [end] });
    expect(grants.map(said)).toEqual([
      'admin account',
      'admin project shop in shop/main (production)',
      'write database shop in shop/main (production)',
      'delete project shop in shop/main (production)',
      'delete branch redesign in shop/redesign (preview)',
      'admin project shop-staging in shop-staging (staging)',
      'write database shop-staging in shop-staging (staging)',
      'delete project shop-staging in shop-staging (staging)',
      'admin organization Tidewater Books',
    ]);
    expect(loss(grants, 'shop')).toMatchObject({
      undo: 'none',
      evidence: 'provider',
      because: 'Its 7 backups and point-in-time recovery would go with it.',
    });
    expect(loss(grants, 'shop-staging')).toMatchObject({ undo: 'none', because: 'Its one backup would go with it.' });
    expect(grants.filter(({ mints }) => mints).map(said)).toEqual([
      'admin account',
      'admin project shop in shop/main (production)',
      'admin project shop-staging in shop-staging (staging)',
    ]);
  });

  test('is asked about with reads alone, none of which hands out a secret', async () => {
    const { requests } = await inspect(tokens.owner);
    expect(requests).toEqual([
      'GET /v1/profile',
      'GET /v1/projects',
      'GET /v1/organizations',
      'GET /v1/organizations/tidewater/members',
      `GET /v1/projects/${refs.shop}/branches`,
      `GET /v1/projects/${refs.staging}/branches`,
      `GET /v1/projects/${refs.shop}/database/backups`,
      `GET /v1/projects/${refs.staging}/database/backups`,
    ]);
  });

  test('does what the report says: one call, and the project is gone with its backups', async () => {
    const world = tidewater();
    const call = new Request(`https://api.supabase.com/v1/projects/${refs.shop}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${tokens.owner}` },
    });
    expect((await serving(world)(call)).status).toBe(200);
    expect(world.projects.map(({ name }) => name)).toEqual(['shop-staging']);
  });

  test('a project without a backup is gone all the same', async () => {
    const { grants } = await inspect(tokens.owner, ({ projects }) => Object.assign(projects[0]!, { backups: [], recovery: false }));
    expect(loss(grants, 'shop')).toMatchObject({ undo: 'none', because: 'Supabase has no backup of it.' });
  });

  test('whether a lone project is production is not guessed: a default branch tells it, or its name', async () => {
    const alone = (name: string, base?: string) =>
      inspect(tokens.owner, (world) => (world.projects = [{ ...world.projects[1]!, name, ...(base && { base }) }]));
    const unsaid = await alone('shop');
    expect(loss(unsaid.grants, 'shop')?.environment).toEqual({ name: 'shop', kind: 'unknown' });
    expect(unsaid.unknowns).toContain('Whether project shop is production: its name does not say, and no default branch is known.');
    expect(loss((await alone('shop', 'main')).grants, 'shop')?.environment).toEqual({ name: 'shop/main', kind: 'production' });
    expect(loss((await alone('shop-prod')).grants, 'shop-prod')?.environment).toEqual({ name: 'shop-prod', kind: 'production' });
    expect(loss((await alone('shop-dev', 'main')).grants, 'shop-dev')?.environment.kind).toBe('development');
  });

  test('a branch that is listed as a project is not taken for one, nor for production by its name', async () => {
    const { grants } = await inspect(tokens.owner, ({ projects }) => {
      projects[0]!.branches = [{ name: 'live-prices', ref: refs.redesign, persistent: true }];
      projects.push({ ...projects[1]!, ref: refs.redesign, name: 'live-prices' });
    });
    expect(grants.filter(({ resource }) => resource.name === 'live-prices').map(said)).toEqual([
      'delete branch live-prices in shop/live-prices (preview)',
    ]);
  });
});

describe('no token does more than its user', () => {
  test('a Developer runs any SQL and reads keys, and leaves the backups', async () => {
    const { grants } = await inspect(tokens.developer);
    expect(grants.slice(1).map(said)).toEqual([
      'read project shop in shop/main (production)',
      'write database shop in shop/main (production)',
      'delete table in shop/main (production)',
      'read project shop-staging in shop-staging (staging)',
      'write database shop-staging in shop-staging (staging)',
      'delete table in shop-staging (staging)',
    ]);
    expect(grants[3]).toMatchObject({ undo: 'backup', because: 'Its 7 backups and point-in-time recovery would be left.' });
    expect(grants[1]).toMatchObject({ mints: true });
  });

  test('a reader reads', async () => {
    const { grants, requests } = await inspect(tokens.reader);
    expect(grants.slice(1).map(said)).toEqual([
      'read project shop in shop/main (production)',
      'read project shop-staging in shop-staging (staging)',
    ]);
    expect(requests.filter((request) => request.endsWith('/backups'))).toEqual([]);
  });

  test('a member of single projects has a role that no list tells, and is taken for an owner', async () => {
    const { grants, unknowns, failed } = await inspect(tokens.owner, (world) => {
      world.before = (path, { organizations }) => {
        if (path.endsWith('/members')) organizations[0]!.members.shift();
      };
    });
    expect(grants.filter(({ evidence }) => evidence === 'provider')).toEqual([]);
    expect(unknowns).toContain('Its role in Tidewater Books: it is not among the members, so it is taken for an owner.');
    expect(failed).toBe(false);
  });

  test('of whom the role is not told is taken for all that the documentation allows', async () => {
    const { grants, unknowns, failed } = await inspect(tokens.developer, (world) => (world.broken = /members$/));
    expect(loss(grants, 'shop')).toMatchObject({ resource: { type: 'project' }, evidence: 'documentation' });
    expect(unknowns).toContain('Its role in Tidewater Books: the answer proved nothing.');
    expect(failed).toBe(true);
  });
});

describe('a narrowed token', () => {
  test('that is scoped is known by what it may not ask, and nothing is said of what it may write', async () => {
    const { state, identity, grants, unknowns, failed, requests } = await inspect(tokens.scoped);
    expect({ state, identity, failed }).toEqual({ state: 'live', identity: undefined, failed: false });
    expect(grants.map(said)).toEqual(['read project shop in shop/main (production)']);
    expect(unknowns).toEqual([
      end,
      'Its organizations: this token may not ask (403).',
      'What it may change or delete: Supabase tells that of no scoped or OAuth token.',
    ]);
    expect(requests).toEqual(['GET /v1/profile', 'GET /v1/projects', 'GET /v1/organizations', `GET /v1/projects/${refs.shop}/branches`]);
  });

  test('may not even list its projects: that Supabase names the missing permission makes it live', async () => {
    const { state, grants } = await inspect(tokens.scoped, ({ tokens: known }) =>
      Object.assign(
        known.find(({ only }) => only)!,
        { only: { permissions: [], projects: [] } },
      ),
    );
    expect({ state, grants }).toEqual({ state: 'live', grants: [] });
  });

  test('that only begins like one is classic: it is told whose it is', async () => {
    expect(loss((await inspect(tokens.early)).grants, 'shop')).toMatchObject({ resource: { type: 'project' }, undo: 'none' });
  });

  test('of an OAuth app has the scopes of the app, which no call tells', async () => {
    const { state, identity, grants, unknowns } = await inspect(tokens.oauth);
    expect({ state, identity }).toEqual({ state: 'live', identity: 'ines' });
    expect(grants.every(({ action }) => action === 'read')).toBe(true);
    expect(unknowns).toContain('What it may change or delete: Supabase tells that of no scoped or OAuth token.');
  });
});

describe('what goes wrong', () => {
  test('a revoked token can do nothing', async () => {
    const { state, grants, unknowns, failed, requests } = await inspect(tokens.revoked);
    expect({ state, grants, unknowns, failed }).toEqual({ state: 'revoked', grants: [], unknowns: [end], failed: false });
    expect(requests).toEqual(['GET /v1/profile', 'GET /v1/projects']);
  });

  test('a token that is revoked while it is asked about is asked no further', async () => {
    const { state, grants, requests } = await inspect(tokens.owner, (world) => {
      world.before = (path, { tokens: known }) => {
        if (path.endsWith('branches')) known.splice(0, 1);
      };
    });
    expect({ state, grants }).toEqual({ state: 'revoked', grants: [] });
    expect(requests.at(-1)).toBe(`GET /v1/projects/${refs.shop}/branches`);
  });

  test('a firewall is no proof of anything', async () => {
    const { state, grants, unknowns, failed, requests } = await inspect(tokens.owner, (world) => (world.firewall = true));
    expect({ state, failed }).toEqual({ state: 'unknown', failed: true });
    expect(grants.map(said)).toEqual(['admin account']);
    expect(unknowns.at(-1)).toBe('Its owner, projects, organizations: no answer was the provider’s own, so no more was asked.');
    expect(requests).toHaveLength(3);
  });

  test('when Supabase limits, what was learned is kept, and what was not is named', async () => {
    const { state, grants, unknowns, failed } = await inspect(tokens.owner, (world) => (world.answers = 5));
    expect({ state, failed }).toEqual({ state: 'live', failed: true });
    expect(loss(grants, 'shop')).toMatchObject({
      undo: 'none',
      because: 'Its backups would go with it.',
      environment: { kind: 'production' },
    });
    expect(loss(grants, 'shop-staging')).toMatchObject({ undo: 'none', environment: { kind: 'staging' } });
    expect(unknowns).toContainEqual(expect.stringMatching(/^Its branches of shop-staging: .*429/));
    expect(unknowns).toContainEqual(expect.stringMatching(/^Its backups of shop, backups of shop-staging: .*429/));
  });

  test('where branches fail to be listed, the backups are asked for all the same', async () => {
    const { grants, unknowns } = await inspect(tokens.owner, (world) => (world.broken = /branches$/));
    expect(loss(grants, 'shop')).toMatchObject({
      because: 'Its 7 backups and point-in-time recovery would go with it.',
      environment: { kind: 'unknown' },
    });
    expect(unknowns).toContain('Its branches of shop, branches of shop-staging: the answer proved nothing.');
  });

  test('a hundred projects are all told, and forty asked about', async () => {
    const { grants, requests } = await inspect(tokens.owner, (world) => {
      world.projects = Array.from({ length: 100 }, (_, at) => ({
        ...world.projects[1]!,
        ref: mint.of(`shop ${at}`, 'abcdefghijklmnopqrstuvwxyz', 20),
        name: `shop-${at}`,
      }));
    });
    expect(grants.filter(({ action }) => action === 'delete')).toHaveLength(100);
    expect(requests).toHaveLength(4 + 40 + 40);
  });
});

test('what code and scripts do with Supabase is told by their calls', () => {
  const meaning = (call: string) => supabase.uses.find((use) => use.call.test(call));
  expect(meaning('sdk @supabase/supabase-js from.select.eq')).toMatchObject({ action: 'read', resource: 'row' });
  expect(meaning('sdk @supabase/supabase-js from.delete.eq')).toMatchObject({ action: 'delete', resource: 'row' });
  expect(meaning('sdk @supabase/supabase-js from.upsert')).toMatchObject({ action: 'write', resource: 'row' });
  expect(meaning('command supabase db push')).toMatchObject({ action: 'write', resource: 'database' });
  expect(meaning('command supabase projects delete')).toMatchObject({ action: 'delete', resource: 'project' });
  expect(meaning('command supabase gen types typescript')).toMatchObject({ action: 'read', resource: 'project' });
  expect(meaning('DELETE https://api.supabase.com/v1/projects/…')).toMatchObject({ action: 'delete', resource: 'project' });
});
