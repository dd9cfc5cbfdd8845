import { textOf } from '../fixtures/fixture.ts';
import { expect, test } from 'vitest';
import detector from '../detectors/github.ts';
import fixture from '../fixtures/github/index.ts';
import { github, refusal } from '../fixtures/github/simulator.ts';
import { tokens, type World, world } from '../fixtures/github/world.ts';
import { recognised } from '../src/detect/credentials.ts';
import { find } from '../src/detect/find.ts';
import { outlinesOf } from '../src/detect/outline.ts';
import { decode, inspector } from '../src/inspect/index.ts';
import { meaningOf } from '../src/place/calls.ts';
import { namer } from '../src/read/names.ts';
import { Secret } from '../src/secret.ts';
import type { Detector, Grant, Sighted } from '../src/types.ts';
import { serve, type Simulator } from './serve.ts';

const { tokens: kinds }: Detector = detector;

function sighted(kind: string, text: string, facts: Record<string, string> = {}): Sighted {
  return { detector, token: kinds[kind]!, kind, secret: new Secret(text), parts: {}, facts, places: [] };
}

/** Asks a stand-in for GitHub what a token reaches. */
async function ask(kind: string, text: string, simulator: Simulator = github()) {
  await using served = await serve(simulator);
  const inspect = inspector({ endpoints: new Map([['github', new URL(served.origin)]]) });
  const { reach, failed } = await inspect(sighted(kind, text));
  return { ...reach, failed, requests: served.requests };
}

function worldWith(change: (world: World) => void): Simulator {
  const changed = world();
  change(changed);
  return github(changed);
}

/** Answers honestly but for the questions, counted from 1, of which `trouble` has another answer. */
function troubled(trouble: (question: number, request: Request) => Response | undefined, simulator = github()): Simulator {
  let questions = 0;
  return (request) => trouble(++questions, request) ?? simulator(request);
}

/** `write deployment shop/web in production` */
const said = ({ action, resource, environment }: Grant) =>
  [action, resource.type, resource.name, environment.name && `in ${environment.name}`].filter(Boolean).join(' ');
const deployments = (grants: readonly Grant[]) =>
  grants.filter(({ resource }) => resource.type === 'deployment').map((grant) => `${said(grant)}: ${grant.because}`);
const about = (grants: readonly Grant[], name: string) => grants.filter(({ resource }) => resource.name === name).map(said);

test('a classic token of the owner reaches every repository, deletes some, deploys to production and never ends', async () => {
  const { state, identity, expires, grants, unknowns, failed } = await ask('classic', tokens.classic);
  expect({ state, identity, expires, failed }).toEqual({ state: 'live', identity: 'mia', expires: 'never', failed: false });
  expect(grants.filter(({ resource }) => resource.name === undefined).map((grant) => [said(grant), grant.wide, grant.mints])).toEqual([
    ['delete repository', true, undefined],
    ['write repository', true, undefined],
    ['delete branch', undefined, undefined],
    ['write workflow', undefined, true],
    ['write package', undefined, undefined],
  ]);
  expect(about(grants, 'shop')).toEqual(['read organization shop']);
  expect(about(grants, 'shop/web')).toEqual([
    'admin repository shop/web',
    'delete repository shop/web',
    'write deployment shop/web in production',
    'write deployment shop/web in preview',
  ]);
  expect(about(grants, 'shop/docs')).toEqual(['write repository shop/docs']);
  expect(about(grants, 'shop/service-130'), 'on the second page').toEqual(['write repository shop/service-130']);
  expect(about(grants, 'shop/ledger'), 'is not hers').toEqual([]);
  expect(grants.filter(({ evidence }) => evidence !== 'provider')).toEqual([]);
  expect(unknowns).toEqual([
    'What would be left of what it deletes: GitHub keeps a deleted repository for 90 days if no fork of it is left, and little else.',
    'The deployment environments of 114 more repositories: only the 20 pushed to last were asked about.',
  ]);
});

test('what stands before a deployment decides who can deploy', async () => {
  const owner = await ask('classic', tokens.classic);
  expect(deployments(owner.grants)).toEqual([
    'write deployment shop/web in production: Nothing stands before it.',
    'write deployment shop/web in preview: Nothing stands before it.',
    'write deployment shop/api in production: Required reviewers stand before it, and an administrator can take them away.',
    'write deployment shop/api in staging: Nothing stands before it but a wait of 30 minutes.',
    'write deployment shop/infra in prod-eu: Only certain branches are deployed, and no reviewer stands before it.',
    'write deployment shop/infra in prod-us: Required reviewers stand before it, and an administrator can take them away.',
    'write deployment shop/infra in prod-asia: Required reviewers stand before it, and an administrator can take them away.',
  ]);
  const contractor = await ask('classic', tokens.contractor);
  expect(deployments(contractor.grants).filter((line) => !line.includes('shop/web'))).toEqual([
    'read deployment shop/api in production: Required reviewers stand before it.',
    'write deployment shop/api in staging: Nothing stands before it but a wait of 30 minutes.',
    'write deployment shop/infra in prod-eu: Only certain branches are deployed, and no reviewer stands before it.',
    'write deployment shop/infra in prod-us: Required reviewers stand before it, and juan is one of them.',
    'read deployment shop/infra in prod-asia: Required reviewers stand before it.',
  ]);
  expect(contractor.grants.filter(({ environment }) => environment.kind === 'production')).toHaveLength(5);
});

test('a token does no more than its user, and changes nothing that is archived', async () => {
  const { grants, unknowns, expires } = await ask('classic', tokens.contractor);
  expect(grants.filter(({ resource }) => resource.type !== 'deployment').map(said)).toEqual([
    'write repository',
    'delete branch',
    'write repository shop/web',
    'write repository shop/api',
    'write repository shop/infra',
    'read repository shop/ledger',
    'read repository shop/attic',
  ]);
  expect(expires).toBe('2031-03-10T01:30:00.000Z');
  expect(unknowns).toContain('Its organizations: this credential may not ask (403).');
});

test('scopes that make credentials or own organizations are told as such; a public scope reaches nothing private', async () => {
  const { grants, expires } = await ask('classic', tokens.dated);
  expect(expires).toBe('2031-03-09T17:30:00.000Z');
  expect(grants.filter(({ mints }) => mints).map(said)).toEqual(['admin SSH key']);
  expect(grants.filter(({ wide }) => wide).map(said)).toEqual(['write public repository', 'admin organization shop']);
  expect(grants.map(said)).toEqual([
    'admin SSH key',
    'write public repository',
    'delete branch',
    'admin organization shop',
    'read organization sewing-circle',
    'write repository shop/docs',
  ]);
});

test('a token without scopes reads what is public, and a scope that is not known here is named', async () => {
  expect((await ask('classic', tokens.scopeless)).grants.map(said)).toEqual(['read public repository']);
  const strange = worldWith((state) => (state.tokens[tokens.scopeless]!.scopes = ['teleport', 'gist', 'user:email']));
  const { grants, unknowns } = await ask('classic', tokens.scopeless, strange);
  expect(grants.map(said)).toEqual(['write gist', 'read email address']);
  expect(unknowns).toContain('What its scope teleport allows: it is not known here.');
});

test('it is asked who it is, its organizations, its repositories and their environments, by GET alone', async () => {
  const { requests } = await ask('classic', tokens.contractor);
  expect(requests).toEqual([
    'GET /user',
    'GET /user/memberships/orgs?state=active&per_page=100',
    'GET /user/repos?sort=pushed&direction=desc&per_page=100&page=1',
    'GET /repos/shop/web/environments?per_page=100',
    'GET /repos/shop/api/environments?per_page=100',
    'GET /repos/shop/infra/environments?per_page=100',
  ]);
  const owner = await ask('classic', tokens.classic);
  expect(owner.requests).toContain('GET /user/repos?sort=pushed&direction=desc&per_page=100&page=2');
  expect(owner.requests).toHaveLength(4 + 20);
  expect(owner.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test('the token of gh, and one of the form before 2021, are asked like a classic one', async () => {
  const oauth = await ask('oauth', tokens.oauth);
  expect(oauth).toMatchObject({ state: 'live', identity: 'juan', expires: 'never' });
  expect(about(oauth.grants, 'shop/web')).toContain('write deployment shop/web in production');
  const legacy = await ask('legacy', tokens.legacy);
  expect(legacy.grants.map(said)).toEqual(['write gist']);
});

test('a fine-grained token proves what it reads, and claims no write whatever its user may', async () => {
  const { state, identity, expires, grants, unknowns, requests } = await ask('fine-grained', tokens.fineGrained);
  expect({ state, identity, expires }).toEqual({ state: 'live', identity: 'mia', expires: '2031-01-02T00:00:00.000Z' });
  expect(new Set(grants.map(({ action }) => action))).toEqual(new Set(['read']));
  expect(about(grants, 'shop/api')).toEqual([
    'read repository shop/api',
    'read deployment shop/api in production',
    'read deployment shop/api in staging',
    'read workflow run shop/api',
  ]);
  expect(unknowns).toEqual([
    'What it may do beyond what it is shown: a fine-grained token cannot list its own permissions; its page under Settings, Developer settings shows them.',
  ]);
  expect(requests).toHaveLength(4);
});

test('what a fine-grained token may not see once is not asked twenty times', async () => {
  const { grants, unknowns, requests, failed } = await ask('fine-grained', tokens.blind);
  expect(grants.map(said)).toEqual(['read repository shop/web', 'read repository shop/api']);
  expect(unknowns.at(-1)).toBe('The deployment environments of shop/web: this credential may not ask (403).');
  expect(requests).toHaveLength(3);
  expect(failed).toBe(false);
});

test('an installation token says whether it has all repositories of its account', async () => {
  const all = await ask('app-installation', tokens.installation);
  expect(all.state).toBe('live');
  expect(all.grants.filter(({ wide }) => wide).map(said)).toEqual(['read repository']);
  expect(about(all.grants, 'shop/service-130')).toEqual(['read repository shop/service-130']);
  expect(all.expires).toBeUndefined();
  expect(all.unknowns).toEqual(
    expect.arrayContaining([
      'When it expires: an hour after it was made, and when that was it does not say.',
      'What it may do beyond what it is shown: an installation token cannot list its own permissions; the page of its GitHub App shows them.',
    ]),
  );
  const selected = await ask('app-installation', tokens.stateless);
  expect(selected.grants.filter(({ wide }) => wide)).toEqual([]);
  expect(about(selected.grants, 'shop/api')).toContain('read deployment shop/api in production');
  expect(selected.requests).toEqual([
    'GET /installation/repositories?per_page=100&page=1',
    'GET /repos/shop/api/environments?per_page=100',
  ]);
});

test('the token of an app’s user does what both may, as GitHub lists it', async () => {
  const { state, identity, grants, unknowns, requests } = await ask('app-user', tokens.user);
  expect({ state, identity }).toEqual({ state: 'live', identity: 'juan' });
  expect(grants.filter(({ resource }) => resource.type !== 'deployment').map(said)).toEqual([
    'write issue shop',
    'write workflow shop',
    'write repository',
    'delete branch',
    'write repository shop/web',
    'write repository shop/api',
    'write repository shop/infra',
    'read repository shop/attic',
    'read repository shop/ledger',
  ]);
  expect(about(grants, 'shop/web')).toContain('write deployment shop/web in production');
  expect(unknowns).toContain('When it expires: eight hours after it was made, unless its app wants no end; GitHub does not say.');
  expect(requests.slice(0, 3)).toEqual([
    'GET /user',
    'GET /user/installations?per_page=100',
    'GET /user/installations/52001/repositories?per_page=100&page=1',
  ]);
  expect(requests.join(), 'a suspended app reaches nothing').not.toContain('52002');

  const owner = await ask(
    'app-user',
    tokens.user,
    worldWith((state) => (state.tokens[tokens.user]!.login = 'mia')),
  );
  expect(about(owner.grants, 'shop/web')).toContain('delete repository shop/web');
  expect(owner.grants.find((grant) => said(grant) === 'admin repository shop/web')?.mints).toBe(true);
});

test('a refresh token is never sent, and offline no kind claims what only GitHub could tell', async () => {
  const { requests, unknowns } = await ask('refresh', tokens.refresh);
  expect(requests).toEqual([]);
  expect(unknowns).toEqual(['What it leads to: a refresh token answers only by being exchanged for new tokens, so it is never sent.']);
  for (const kind of Object.keys(kinds)) expect(decode(sighted(kind, tokens.classic))).toMatchObject({ state: 'unknown', grants: [] });
  expect(decode(sighted('app-installation', tokens.stateless, { app: '1284301' })).identity).toBe('GitHub App 1284301');
});

test('a token of a GitHub Enterprise Server is not shown to GitHub', async () => {
  await using served = await serve(github());
  const credential = sighted('classic', tokens.classic);
  const place = {
    surface: 'env',
    path: 'environment',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 41,
    tracked: false,
    readableBy: [],
  } as const;
  const inspect = inspector({ endpoints: new Map([['github', new URL(served.origin)]]) });
  for (const name of ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN', 'GHE_TOKEN']) {
    const environment = { name: '', kind: 'unknown' } as const;
    const { reach, asked } = await inspect({ ...credential, secret: new Secret(name), places: [{ ...place, name, environment }] });
    expect({ asked, ...reach }).toMatchObject({ asked: false, state: 'unknown', unknowns: [expect.stringContaining('Enterprise Server')] });
  }
  expect(served.requests).toEqual([]);
});

test('only GitHub’s own words make a token revoked; a firewall’s prove nothing', async () => {
  const revoked = await ask('classic', tokens.revoked);
  expect(revoked).toMatchObject({ state: 'revoked', grants: [], failed: false, requests: ['GET /user'] });
  expect(await ask('app-installation', tokens.revoked)).toMatchObject({
    state: 'revoked',
    requests: [expect.stringContaining('/installation/')],
  });

  const page = (status: number) =>
    new Response('<html><title>Access denied</title></html>', { status, headers: { 'content-type': 'text/html' } });
  for (const status of [401, 403, 404]) {
    const walled = await ask('classic', tokens.classic, () => page(status));
    expect(walled).toMatchObject({ state: 'unknown', grants: [], failed: true, requests: ['GET /user'] });
    expect(walled.unknowns.join()).toContain(String(status));
  }
  const suspended = await ask('classic', tokens.classic, () => refusal(403, 'Sorry. Your account was suspended.'));
  expect(suspended).toMatchObject({ state: 'unknown', failed: false, unknowns: ['Whose it is: this credential may not ask (403).'] });
  expect((await ask('classic', tokens.classic, () => refusal(401, 'Requires authentication'))).state).toBe('unknown');
});

test('a token that is revoked in the middle can do nothing, and is not asked about any further', async () => {
  const state = world();
  const simulator = troubled((question) => {
    if (question === 4) state.tokens[tokens.contractor]!.revoked = true;
    return undefined;
  }, github(state));
  const { state: left, grants, requests } = await ask('classic', tokens.contractor, simulator);
  expect({ left, grants, asked: requests.length }).toEqual({ left: 'revoked', grants: [], asked: 4 });
});

test('what was learned is kept when the third question fails, and the scan is incomplete', async () => {
  const broken = troubled((question) => (question === 3 ? new Response('{"oops"', { status: 200 }) : undefined));
  const { state, identity, grants, unknowns, failed } = await ask('classic', tokens.classic, broken);
  expect({ state, identity, failed }).toEqual({ state: 'live', identity: 'mia', failed: true });
  expect(grants.map(said)).toEqual([
    'delete repository',
    'write repository',
    'delete branch',
    'write workflow',
    'write package',
    'read organization shop',
    'read organization sewing-circle',
  ]);
  expect(unknowns.at(-1)).toMatch(/^Its repositories: /);

  const secondPage = troubled((question) => (question === 4 ? new Response('{"oops"', { status: 200 }) : undefined));
  const partly = await ask('classic', tokens.classic, secondPage);
  expect(about(partly.grants, 'shop/web'), 'of the first page').toContain('write deployment shop/web in production');
  expect(partly.failed).toBe(true);
});

test('a rate limit, said with 429 or with 403, ends the questions and is no refusal', async () => {
  const limits = [
    () => refusal(429, 'API rate limit exceeded for user ID 3.', { 'retry-after': '3600' }),
    () => refusal(403, 'API rate limit exceeded for user ID 3.', { 'x-ratelimit-remaining': '0' }),
    () =>
      refusal(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', { 'retry-after': '60' }),
  ];
  for (const limit of limits) {
    const { state, grants, unknowns, failed, requests } = await ask(
      'classic',
      tokens.contractor,
      troubled((question) => (question > 3 ? limit() : undefined)),
    );
    expect({ state, failed, asked: requests.length }).toEqual({ state: 'live', failed: true, asked: 4 });
    expect(grants.map(said)).toContain('write repository shop/web');
    expect(unknowns.at(-1)).toMatch(/^Its deployment environments: /);
    expect(unknowns.join()).not.toContain('may not ask (429');
  }
  const atOnce = await ask('classic', tokens.contractor, () =>
    refusal(403, 'Maximum number of login attempts exceeded. Please try again later.'),
  );
  expect(atOnce).toMatchObject({ state: 'unknown', failed: true });
});

test('organizations that single sign-on hides are told to be hidden', async () => {
  const { unknowns } = await ask(
    'classic',
    tokens.classic,
    worldWith((state) => (state.unseen = [21_955_855, 20_582_480])),
  );
  expect(unknowns.filter((unknown) => unknown.includes('single sign-on'))).toEqual([
    'What it reaches in the organizations 21955855,20582480: GitHub hides them until single sign-on lets this token in.',
  ]);
});

test('a date or a list of scopes that GitHub does not give is an unknown', async () => {
  const odd = worldWith((state) => (state.tokens[tokens.contractor]!.expires = 'next spring'));
  const { expires, unknowns } = await ask('classic', tokens.contractor, odd);
  expect(expires).toBeUndefined();
  expect(unknowns).toContain('When it expires: GitHub’s date was not understood.');

  const mute = worldWith((state) => (state.tokens[tokens.contractor] = { kind: 'classic', login: 'juan' }));
  expect(await ask('classic', tokens.contractor, mute)).toMatchObject({
    state: 'live',
    grants: [],
    unknowns: ['What it may do: GitHub did not list its scopes.'],
  });
});

test('there is an end to what is asked, and what is left out is said', async () => {
  const { unknowns, requests } = await ask(
    'classic',
    tokens.contractor,
    worldWith((state) => {
      const fleet = Array.from({ length: 700 }, (_, index) => ({
        name: `shop/lambda-${index}`,
        private: true,
        pushed: '2026-01-01T00:00:00Z',
        roles: { juan: 'push' as const },
      }));
      const previews = Array.from({ length: 140 }, (_, index) => ({ name: `pr-${index}` }));
      const [web, ...others] = state.repositories;
      state.repositories = [{ ...web!, environments: previews }, ...others, ...fleet];
    }),
  );
  expect(requests.filter((request) => request.includes('/user/repos'))).toHaveLength(5);
  expect(requests.filter((request) => request.includes('/environments'))).toHaveLength(20);
  expect(unknowns).toContain('Its further repositories: only the first 500 were listed.');
  expect(unknowns).toContain('The deployment environments of shop/web: 100 of 140 were listed.');
});

test('nothing of an answer is kept but what was asked for', async () => {
  const reaches = [await ask('classic', tokens.classic), await ask('app-installation', tokens.installation)];
  const text = JSON.stringify(reaches);
  expect(text).not.toMatch(/NOBODY-ASKED|Handle with care|shop\.example/);
  for (const token of Object.values(tokens)) expect(text).not.toContain(token);
});

test('calls of git, gh, Octokit and REST tell the purpose', () => {
  const meaning = (text: string) => {
    const { action, resource } = meaningOf({ text, line: 1 }, detector) ?? {};
    return action && `${action} ${resource}`;
  };
  expect(meaning('DELETE https://api.github.com/repos/shop/web')).toBe('delete repository');
  expect(meaning('command gh repo delete shop/web')).toBe('delete repository');
  expect(meaning('sdk @octokit/rest rest.repos.delete')).toBe('delete repository');
  expect(meaning('DELETE https://api.github.com/repos/shop/web/git/refs/heads/old')).toBe('delete branch');
  expect(meaning('POST https://api.github.com/repos/shop/web/releases')).toBe('write repository');
  expect(meaning('PUT https://api.github.com/repos/…/contents/…')).toBe('write repository');
  expect(meaning('GET https://api.github.com/repos/shop/web/releases/latest')).toBe('read repository');
  expect(meaning('command gh release create v1')).toBe('write repository');
  expect(meaning('command git push origin main')).toBe('write repository');
  expect(meaning('command git clone https://github.com/shop/web')).toBe('read repository');
  expect(meaning('command gh pr list')).toBe('read repository');
  expect(meaning('command gh pr create')).toBe('write pull request');
  expect(meaning('sdk octokit rest.repos.createRelease')).toBe('write repository');
  expect(meaning('POST https://api.github.com/repos/shop/web/issues')).toBe('write issue');
  expect(meaning('sdk @octokit/rest issues.createComment')).toBe('write issue');
});

test('its tokens are found where they lie, each as its kind, and nothing else is', async () => {
  const outlines = outlinesOf(detector);
  const found = async (text: string) => {
    const named = await namer('notes.txt', text);
    const own = await recognised(find({ path: 'notes.txt', text, named }, outlines), () => Promise.resolve(detector));
    return own.map(({ outline }) => outline.kind);
  };
  for (const [kind, texts] of Object.entries(fixture.samples))
    for (const text of texts.map(textOf)) expect.soft(await found(text), text).toEqual([kind]);
  for (const text of fixture.misses.map(textOf)) expect.soft(await found(text), text).toEqual([]);
});
