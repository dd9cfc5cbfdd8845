import { expect, test } from 'vitest';
import railway from '../detectors/railway.ts';
import { bakery, tokens } from '../fixtures/railway/index.ts';
import { railway as serving } from '../fixtures/railway/simulator.ts';
import { environment, idOf, person, project, workspace, type World } from '../fixtures/railway/world.ts';
import { inspector } from '../src/inspect/index.ts';
import { Secret } from '../src/secret.ts';
import type { Grant } from '../src/types.ts';
import { mint } from './mint.ts';
import { serve, type Simulator } from './serve.ts';

/** Asks a stand-in for Railway what a token reaches. */
async function ask(simulator: Simulator, token: string) {
  const documents: string[] = [];
  await using served = await serve(async (request) => {
    documents.push(((await request.clone().json()) as { query: string }).query);
    return simulator(request);
  });
  const sighted = {
    detector: railway,
    token: railway.tokens.unknown,
    kind: 'unknown',
    secret: new Secret(token),
    parts: {},
    facts: {},
    places: [],
  };
  const { reach, failed } = await inspector({ endpoints: new Map([['railway', new URL(served.origin)]]) })(sighted);
  return { ...reach, failed, documents, requests: served.requests };
}

const inspect = (world: World, token = tokens.account) => ask(serving(world), token);

const worldWith = (change: (world: World) => void): World => {
  const world = bakery();
  change(world);
  return world;
};

/** `delete volume orders-data in production`, as it is said. */
const said = ({ action, resource, environment }: Grant) =>
  [action, resource.type, resource.name, environment.name && `in ${environment.name}`].filter(Boolean).join(' ');
const lost = (grants: readonly Grant[]) =>
  grants.filter(({ action }) => action === 'delete').map((grant) => `${said(grant)}: ${grant.because}`);

const volumeOfOrders = { id: idOf('orders-data of orders'), name: 'orders-data', type: 'volume', dependents: ['Postgres'] };

test('an account token reaches the production of every project, and deletes a volume with the backups that live in it', async () => {
  const { state, token, identity, expires, grants, unknowns, failed } = await inspect(bakery());
  expect({ state, token, identity, expires, failed }).toEqual({
    state: 'live',
    token: 'account',
    identity: 'Noor Haddad (noor@crumb.example)',
    expires: 'never',
    failed: false,
  });
  expect(grants.filter(({ wide }) => wide).map(said)).toEqual(['admin account Noor Haddad', 'admin workspace Crumb']);
  expect(grants.filter(({ environment }) => environment.kind === 'production').map(said)).toEqual([
    'write project orders in production',
    'write project ledger in production',
    'delete volume orders-data in production',
    'delete volume ledger-data in production',
  ]);
  expect(grants.filter(({ mints }) => mints).map(({ resource }) => resource.type)).toEqual(Array(4).fill('project'));
  expect(grants.find(({ action }) => action === 'delete')).toEqual({
    action: 'delete',
    resource: volumeOfOrders,
    environment: { name: 'production', kind: 'production' },
    evidence: 'provider',
    undo: 'none',
    because: 'Its 6 backups, made daily, live in the volume and go with it in the same call.',
  });
  expect(unknowns).toEqual([expect.stringMatching(/48 hours.+not known/)]);
});

test('one call does what the report says it would: the volume is gone from every environment, and its backups', async () => {
  const world = bakery();
  const query = `mutation { volumeDelete(volumeId: "${volumeOfOrders.id}") }`;
  const call = { method: 'POST', headers: { authorization: `Bearer ${tokens.account}` }, body: JSON.stringify({ query }) };
  const answer = await serving(world)(new Request('https://backboard.railway.com/graphql/v2', call));
  expect(await answer.json()).toEqual({ data: { volumeDelete: true } });
  expect(lost((await inspect(world)).grants).join()).not.toContain('orders-data');
});

test('only queries are sent, to one address, and none for a value that is secret', async () => {
  const world = bakery();
  const { documents, requests } = await inspect(world);
  expect(new Set(requests)).toEqual(new Set(['POST /graphql/v2']));
  expect(documents.filter((document) => !document.startsWith('query '))).toEqual([]);
  expect(documents.join()).not.toMatch(/variables|decrypt|Credentials|config/i);
  expect(world).toEqual(bakery());
});

test('the sentence about the backups follows the backups', async () => {
  const volumes = (world: World) => world.workspaces[0]!.projects.map(({ environments }) => environments[0]!.volumes[0]!);
  const none = worldWith((world) => volumes(world).forEach((volume) => Object.assign(volume, { backups: [], schedules: [] })));
  const { grants } = await inspect(none);
  expect(lost(grants)[0]).toBe('delete volume orders-data in production: It has no backups.');
  expect(grants.find(({ action }) => action === 'delete')?.undo).toBe('none');
  const { grants: one } = await inspect(bakery());
  expect(lost(one)[1]).toBe(
    'delete volume ledger-data in production: Its only backup lives in the volume and goes with it in the same call.',
  );
});

test('what Railway refuses to tell of backups is not known, and everything else is told', async () => {
  const { grants, unknowns, failed, state } = await inspect(
    worldWith((world) => world.closed.push(idOf('orders-data in production of orders'))),
  );
  const [first, second] = grants.filter(({ action }) => action === 'delete');
  expect(first).toEqual({
    action: 'delete',
    resource: volumeOfOrders,
    environment: { name: 'production', kind: 'production' },
    evidence: 'provider',
  });
  expect(second?.undo).toBe('none');
  expect(unknowns).toContain('The backups of orders-data in production of orders: this credential may not ask (not-authorized).');
  expect({ failed, state }).toEqual({ failed: false, state: 'live' });
});

test('a project token reaches one environment, whatever it is called', async () => {
  const { token, identity, grants, expires, unknowns } = await inspect(bakery(), tokens.staging);
  expect({ token, identity, expires }).toEqual({ token: 'project', identity: 'project orders', expires: undefined });
  expect(new Set(grants.map(({ environment }) => environment.kind))).toEqual(new Set(['staging']));
  expect(grants.some(({ wide }) => wide)).toBe(false);
  expect(unknowns).toContain('When it expires: Railway does not tell that of a project token.');
  const { grants: production } = await inspect(bakery(), tokens.production);
  expect(production.map(said)).toEqual(['write project orders in production', 'delete volume orders-data in production']);
  expect(production.every(({ evidence }) => evidence === 'documentation')).toBe(true);
});

test('a workspace token reaches its workspace and nobody else’s', async () => {
  const other = person('Ines', 'ines@brew.example');
  const { token, identity, grants, unknowns } = await inspect(
    worldWith((world) => {
      world.people.push(other);
      world.workspaces.push(workspace('Brew', other, [project('roastery', 'beans', 2)]));
    }),
    tokens.workspace,
  );
  expect({ token, identity }).toEqual({ token: 'workspace', identity: 'workspace Crumb' });
  expect(lost(grants)).toHaveLength(4);
  expect(JSON.stringify(grants)).not.toMatch(/Brew|roastery/);
  expect(unknowns.join()).toContain('no query tells it of a workspace token');
});

test('a third project on the second page is found, and a renamed volume by its new name', async () => {
  const world = worldWith((world) => {
    world.page = 2;
    world.workspaces[0]!.projects.push(project('menu', 'menu-data', 3));
    for (const { volumes } of world.workspaces[0]!.projects[0]!.environments) volumes[0]!.volume.name = 'the-only-copy';
  });
  const { grants } = await inspect(world);
  expect(lost(grants)).toContain(
    'delete volume menu-data in production: Its 3 backups, made daily, live in the volume and go with it in the same call.',
  );
  expect(lost(grants)[0]).toMatch(/^delete volume the-only-copy in production/);
});

test('what is deleted already is not reached', async () => {
  const { grants } = await inspect(
    worldWith((world) => {
      const [orders, ledger] = world.workspaces[0]!.projects;
      ledger!.deletedAt = '2026-04-01T00:00:00.000Z';
      orders!.environments[0]!.volumes[0]!.deletedAt = '2026-04-01T00:00:00.000Z';
    }),
  );
  expect(lost(grants)).toEqual(['delete volume orders-data in staging: It has no backups.']);
  expect(JSON.stringify(grants)).not.toContain('ledger');
});

test('a Member deploys and does not delete; a Viewer does neither; who has a project as Admin deletes there', async () => {
  const as = (role: 'MEMBER' | 'VIEWER', change: (world: World) => void = () => {}) =>
    inspect(
      worldWith((world) => {
        world.workspaces[0]!.members[0]!.role = role;
        change(world);
      }),
    );
  const member = await as('MEMBER');
  expect(member.grants.map(said)).toContain('write workspace Crumb');
  expect(member.grants.map(said)).toContain('write project ledger in production');
  expect(lost(member.grants)).toEqual([]);
  const viewer = await as('VIEWER');
  expect(viewer.grants.filter(({ resource }) => resource.type !== 'account').every(({ action }) => action === 'read')).toBe(true);
  expect(viewer.grants.some(({ mints }) => mints)).toBe(false);
  const mixed = await as('MEMBER', (world) =>
    world.workspaces[0]!.projects[1]!.members.push({ person: world.people[0]!.id, role: 'ADMIN' }),
  );
  expect(lost(mixed.grants).map((line) => line.split(':')[0])).toEqual([
    'delete volume ledger-data in production',
    'delete volume ledger-data in staging',
  ]);
});

test('where the role cannot be learned, the deletion rests on the documentation, and that is said', async () => {
  const ghost = worldWith((world) => {
    world.people.push({ ...world.people[0]!, id: idOf('another entry'), email: 'noor@elsewhere.example' });
    world.workspaces[0]!.members.push({ person: idOf('another entry'), role: 'ADMIN' });
  });
  const simulator = serving(ghost);
  const hidden: Simulator = async (request) => {
    const { query } = (await request.clone().json()) as { query: string };
    return query.includes('members') ? Response.json({ errors: [{ message: 'Not Authorized' }], data: null }) : simulator(request);
  };
  const { grants, unknowns } = await ask(hidden, tokens.account);
  expect(grants.find(({ action }) => action === 'delete')).toMatchObject({ evidence: 'documentation', undo: 'none' });
  expect(unknowns).toContain('Its role in Crumb: no answer tells. Only an Admin may delete volumes; it is taken for one.');
});

test('a project of somebody else’s, to which the person was invited, is part of the reach', async () => {
  const { grants } = await inspect(
    worldWith((world) => {
      const other = person('Ines', 'ines@brew.example');
      const roastery = project('roastery', 'beans', 2);
      roastery.members.push({ person: world.people[0]!.id, role: 'MEMBER' });
      world.people.push(other);
      world.workspaces.push(workspace('Brew', other, [roastery, project('till', 'till-data', 1)]));
    }),
  );
  expect(grants.map(said)).toContain('write project roastery in production');
  expect(JSON.stringify(grants)).not.toMatch(/till|beans|Brew/);
});

test('an environment is what its name says; a pull request’s is a preview; the primary one is not guessed to be production', async () => {
  const { grants, unknowns } = await inspect(
    worldWith((world) => {
      const [first] = world.workspaces[0]!.projects;
      first!.environments = [
        environment('orders', 'bakers', []),
        { ...environment('orders', 'production-hotfix', []), isEphemeral: true },
        { ...environment('orders', 'vault', []), restricted: true },
      ];
      world.workspaces[0]!.projects = [first!];
    }),
  );
  const kinds = Object.fromEntries(grants.map(({ environment: { name, kind } }) => [name, kind]));
  expect(kinds).toEqual({ '': 'unknown', bakers: 'unknown', 'production-hotfix': 'preview' });
  expect(unknowns).toContain(
    "What bakers of orders is for: its name does not tell. It is the project's primary one, typically production.",
  );
  expect(unknowns).toContain('What it could do in vault of orders: it is restricted, and does not let it look.');
});

test('when it expires is read from the list of the account’s tokens, by the characters that the list shows', async () => {
  const ends = async (change: (world: World) => void) => {
    const { expires, unknowns } = await inspect(worldWith(change));
    return expires ?? unknowns.find((sentence) => sentence.startsWith('When it expires'));
  };
  expect(await ends(({ tokens: [account] }) => Object.assign(account!, { expiresAt: '2027-01-01T00:00:00.000Z' }))).toBe(
    '2027-01-01T00:00:00.000Z',
  );
  const alike = { kind: 'account', name: 'old', expiresAt: '2026-06-01T00:00:00.000Z', person: idOf('noor@crumb.example') } as const;
  const twin = mint.uuid('twin').slice(0, -4) + tokens.account.slice(-4);
  expect(await ends((world) => world.tokens.push({ ...alike, value: twin }))).toBe(
    'When it expires: Railway shows several tokens of this account alike.',
  );
  expect(await ends((world) => world.tokens.push({ ...alike, value: mint.uuid('another') }))).toBe('never');
});

test.each([
  ['its first and last', (token: string) => `${token.slice(0, 4)}…${token.slice(-4)}`, 'never'],
  ['stars before its last', (token: string) => `********-****-${token.slice(-4)}`, 'never'],
  ['somebody else’s', () => '…0a0a', undefined],
])('a token that is listed by %s', async (_, show, expected) => {
  const simulator = serving(bakery());
  const listing: Simulator = async (request) => {
    const { query } = (await request.clone().json()) as { query: string };
    if (!query.includes('apiTokens')) return simulator(request);
    const node = { displayToken: show(tokens.account), expiresAt: null };
    return Response.json({ data: { apiTokens: { edges: [{ node }], pageInfo: { hasNextPage: false } } } });
  };
  expect((await ask(listing, tokens.account)).expires).toBe(expected);
});

test('a revoked token can do nothing, and one revoked in the middle no more', async () => {
  const gone = await inspect(bakery(), mint.uuid('revoked last week'));
  expect(gone).toMatchObject({ state: 'revoked', grants: [], unknowns: [], failed: false });
  expect(gone.requests).toHaveLength(3);
  const all = (await inspect(bakery())).requests.length;
  for (const revokesAfter of [2, 4, 7, 9, all - 2]) {
    const { state, grants, unknowns, identity, requests } = await inspect({ ...bakery(), revokesAfter });
    expect({ state, grants, identity }).toEqual({ state: 'revoked', grants: [], identity: 'Noor Haddad (noor@crumb.example)' });
    expect(unknowns).toContain('It was revoked while it was being asked.');
    expect(requests.length).toBeLessThan(revokesAfter + 8);
  }
});

test('a rate limit ends the questions, keeps what was learned, and leaves the scan incomplete', async () => {
  const { state, grants, unknowns, failed, requests } = await inspect({ ...bakery(), limitsAfter: 9 });
  expect({ state, failed }).toEqual({ state: 'live', failed: true });
  expect(grants.map(said)).toContain('write project ledger in production');
  expect(unknowns.join('\n')).toMatch(/Not asked to the end: the volumes in production of orders/);
  expect(unknowns.join('\n')).toMatch(/429|too often/);
  expect(requests).toHaveLength(10);
});

test('an account too large for its questions is asked about production first, and what was cut is named', async () => {
  const { grants, unknowns, failed, requests } = await inspect(
    worldWith((world) => {
      world.workspaces[0]!.projects = Array.from({ length: 70 }, (_, index) => project(`shop-${index}`, `shop-${index}-data`, 1));
    }),
  );
  expect(requests).toHaveLength(200);
  expect(failed).toBe(true);
  expect(new Set(grants.filter(({ action }) => action === 'delete').map(({ environment }) => environment.kind))).toEqual(
    new Set(['production']),
  );
  expect(unknowns.join('\n')).toMatch(/Not asked to the end: the volumes in production of shop-[^.]+, and \d+ more\./);
});

test('an answer that is not Railway’s own proves nothing', async () => {
  const firewall: Simulator = () => new Response('<h1>Forbidden</h1>', { status: 403 });
  expect(await ask(firewall, tokens.account)).toMatchObject({ state: 'unknown', grants: [], failed: true });
  const strange: Simulator = () => Response.json({ data: { projectToken: { project: 7 } } });
  expect(await ask(strange, tokens.account)).toMatchObject({ state: 'unknown', grants: [], failed: true });
});

test.each([
  ['graphql mutation customDomainCreate', 'write custom domain'],
  ['graphql query customDomain', 'read custom domain'],
  ['graphql query domains', 'read custom domain'],
  ['graphql mutation customDomainDelete', 'delete custom domain'],
  ['graphql mutation volumeDelete', 'delete volume'],
  ['graphql mutation volumeInstanceBackupDelete', 'delete volume'],
  ['graphql mutation variableUpsert', 'write variable'],
  ['graphql mutation serviceDelete', 'delete project'],
  ['graphql query me', 'read project'],
  ['command railway up --service web', 'write deployment'],
  ['command railway variables --set A=1', 'write variable'],
  ['command railway variables', 'read variable'],
  ['command railway volume delete --volume data', 'delete volume'],
])('%s is to %s', (call, expected) => {
  const use = railway.uses.find((pattern) => pattern.call.test(call));
  expect(`${use?.action} ${use?.resource}`).toBe(expected);
});

test('a name that holds an id is not that of a token', () => {
  const { named, notNamed } = railway.tokens.unknown;
  const isOne = (name: string) => named.test(name) && !notNamed.test(name);
  const names = [
    'RAILWAY_TOKEN',
    'RAILWAY_API_TOKEN',
    'RAILWAY_PROJECT_TOKEN',
    'railway.token',
    'Project-Access-Token',
    'RAILWAY_TOKEN_PRODUCTION',
  ];
  expect(names.filter(isOne)).toEqual(names);
  const ids = [
    'RAILWAY_PROJECT_ID',
    'RAILWAY_ENVIRONMENT_ID',
    'RAILWAY_SERVICE_ID_STAGING',
    'railwayProjectId',
    'railway.environment',
    'RAILWAY_REPLICA_ID',
  ];
  expect(ids.filter(isOne)).toEqual([]);
});
