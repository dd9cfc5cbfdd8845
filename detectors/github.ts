import {
  type Action,
  type Api,
  attempt,
  bearer,
  crc32Base62,
  type Detector,
  environmentOf,
  type Grant,
  type Learned,
  nowhere,
  type Reach,
  rest,
  type Secret,
  type Sighted,
  type Token,
  unsaid,
  z,
} from '../src/kit.ts';

const narrow = 'Create a fine-grained token for the one repository, with only the permissions that are used here.';
const learns = ['environments'] as const;

export default {
  id: 'github',
  name: 'GitHub',
  docs: 'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  hosts: ['api.github.com'],
  contract: 'github',
  tokens: {
    classic: { title: 'classic personal access token', match: /ghp_[0-9A-Za-z]{36}/, check: isSummed, inspect: hosted(scoped), learns },
    oauth: { title: 'OAuth app token', match: /gho_[0-9A-Za-z]{36}/, check: isSummed, inspect: hosted(scoped), learns },
    'app-user': { title: 'App user token', match: /ghu_[0-9A-Za-z]{36}/, check: isSummed, inspect: hosted(appUser), learns },
    'fine-grained': {
      title: 'fine-grained personal access token',
      match: /github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/,
      inspect: hosted(unlistedReach),
      learns,
    },
    'app-installation': {
      title: 'App installation token',
      match: /ghs_(?:(?<app>\d{1,20})_eyJ[\w-]{10,1500}\.[\w-]{10,1500}\.[\w-]{10,1500}|[0-9A-Za-z]{36})/,
      check: (secret) => secret.length > 40 || isSummed(secret),
      decode: installationReach,
      inspect: hosted(unlistedReach),
      learns,
    },
    refresh: {
      title: 'App refresh token',
      match: /ghr_[0-9A-Za-z]{36}(?:[0-9A-Za-z]{40})?/,
      decode: unsaid('What it leads to: a refresh token answers only by being exchanged for new tokens, so it is never sent.'),
    },
    /** https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps */
    'client-secret': {
      title: 'client secret of an app',
      match: /[0-9a-f]{40}/,
      named:
        /github[^]{0,80}?(?:client|app|oauth|auth)[^]{0,24}?secret|(?<![a-z])gh_(?:client|app|oauth)_?secret|github[^a-z]{0,16}secret(?![a-z]|[-_ ]?scan)/i,
      notNamed: /sha\d*$|(?:commit|revision|rev|ref|head|hash|digest|checksum|etag|version|id)$|webhook/i,
      parts: {
        clientId: { match: /Iv1\.[0-9a-f]{16}|(?:Iv|Ov)23[0-9A-Za-z]{16}|[0-9a-f]{20}/, named: /client[-_. ]?id/i, optional: true },
      },
      decode: unsaid('What its app may do, and for whom: only those who let it in decide that.'),
    },
    legacy: {
      title: 'personal access token of the form before 2021',
      match: /[0-9a-f]{40}/,
      named: /gh_?token|github.{0,80}?(?:token|oauth|passw|_pat\b)|(?:token|oauth).{0,40}?github/is,
      notNamed: /sha\d*$|(?:commit|revision|rev|ref|head|hash|digest|checksum|etag|version)$|client|webhook|app[-_]?secret/i,
      inspect: hosted(scoped),
      learns,
    },
  },
  advice: {
    'account-wide': narrow,
    'cross-environment': 'Use a token that cannot push to what deploys to production, or require reviewers on that environment.',
    'production-reach': 'Use a fine-grained token without Contents: write here, or require reviewers on the production environment.',
    'data-loss': 'Create a fine-grained token without Administration: write and Contents: write, and protect the branches that matter.',
    'mints-credentials': 'Create a fine-grained token without Administration, Workflows and keys.',
    'exceeds-purpose': narrow,
    'never-expires': 'Create a fine-grained token with an end; in Actions use the GITHUB_TOKEN of the job.',
    committed: 'Revoke it under Settings, Developer settings; in Actions use the GITHUB_TOKEN of the job.',
    unjudged: 'Its page under Settings, Developer settings shows what it may do.',
  },
  uses: [
    {
      call: /^(?:DELETE \S+\/repos(?:\/[^/?]+){2}$|command gh repo delete\b|sdk .+repos\.delete$)/,
      action: 'delete',
      resource: 'repository',
    },
    { call: /^(?:DELETE \S+\/git\/refs\/|sdk .+\bgit\.deleteRef$)/, action: 'delete', resource: 'branch' },
    { call: /^command (?:git (?:clone|fetch|pull)|gh \w+ (?:clone|download|list|view))\b/, action: 'read', resource: 'repository' },
    { call: /^GET \S+\/(?:branches|commits|compare|contents|git|releases|tarball)\b/, action: 'read', resource: 'repository' },
    { call: /^[A-Z]+ \S+\/(?:branches|contents|git|merges?|releases)\b/, action: 'write', resource: 'repository' },
    { call: /^sdk .+\b(?:git|repos)\.(?:create|merge|update|upload)/, action: 'write', resource: 'repository' },
    { call: /^command (?:git push|gh release|gh pr merge)\b/, action: 'write', resource: 'repository' },
    {
      call: /^(?:(?:DELETE|PATCH|POST|PUT) \S+\/pulls\b|command gh pr\b|sdk .+\bpulls\.(?:create|update))/,
      action: 'write',
      resource: 'pull request',
    },
    { call: /^command gh issue\b/, action: 'write', resource: 'issue' },
    { call: /^command gh workflow run\b/, action: 'write', resource: 'workflow run' },
  ],
} satisfies Detector;

function unlisted(whose: string, where: string): string {
  return `What it may do beyond what it is shown: ${whose} cannot list its own permissions; ${where} shows them.`;
}

/** A server of one's own has tokens of the same look, which GitHub must not see: https://cli.github.com/manual/gh_help_environment */
function hosted(inspect: NonNullable<Token['inspect']>): NonNullable<Token['inspect']> {
  return async function* (credential, api) {
    const enterprise = credential.places.some(({ name = '' }) => /enterprise|(?:^|_)ghes?_/i.test(name));
    if (enterprise)
      yield { unknowns: ['What it reaches: its name says that it is of a GitHub Enterprise Server, so GitHub was not asked.'] };
    else yield* inspect(credential, api);
  };
}

/** The newer form is a JWT whose claims GitHub says not to rely on; the number of its app stands before them. */
function installationReach({ facts: { app } }: Sighted): Reach {
  const expires = 'When it expires: an hour after it was made, and when that was it does not say.';
  return {
    ...unsaid(expires, unlisted('an installation token', 'the page of its GitHub App'))(),
    ...(app && { identity: `GitHub App ${app}` }),
  };
}

/** https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
function isSummed(secret: Secret): boolean {
  return secret.test((token) => token.endsWith(crc32Base62(token.slice(4, -6))));
}

/** The nouns of scopes and permissions, where they do not follow. */
const nouns: Readonly<Record<string, string>> = {
  actions: 'workflow run',
  repo: 'repository',
  public_repo: 'public repository',
  'repo:status': 'commit status',
  statuses: 'commit status',
  repo_deployment: 'deployment',
  'repo:invite': 'invitation',
  user: 'profile',
  'user:follow': 'follower',
  'user:email': 'email address',
  repo_hook: 'webhook',
  repository_hooks: 'webhook',
  public_key: 'SSH key',
  git_ssh_keys: 'SSH key',
  organization_administration: 'organization',
};

/** What a token can do to things of one kind. Keys are credentials; workflows and codespaces run with those of others. */
function can(action: Action, word: string, more: Partial<Grant> = {}, name?: string): Grant {
  const type = Object.hasOwn(nouns, word) ? nouns[word]! : word.replace(/\W|_/g, ' ').replace(/s$/, '');
  const mints = action !== 'read' && /\bkey$|^workflow$|^codespace$|access token/.test(type);
  return {
    action,
    resource: { type, ...(name && { name }) },
    environment: nowhere,
    evidence: 'provider',
    ...(mints && { mints }),
    ...more,
  };
}

const wide = { wide: true, because: 'It is not limited to chosen repositories.' };
const branches = can('delete', 'branch', {
  because: 'Whoever pushes deletes branches and releases, and overwrites history, where no rule protects it.',
});

/** What a scope allows; undefined, if it is not known here. https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
function grantsOf(scope: string): Grant[] | undefined {
  if (scope === 'repo' || scope === 'public_repo') return [can('write', scope, wide), branches];
  if (scope === 'delete_repo') return [can('delete', 'repository', wide)];
  if (scope === 'workflow') return [can('write', scope, { because: 'A workflow that it writes runs with the secrets of the repository.' })];
  if (scope === 'user:email') return [can('read', scope)];
  if (/^(?:codespace|gist|notifications|project|repo_deployment|repo:invite|repo:status|security_events|user|user:follow)$/.test(scope))
    return [can('write', scope)];
  const [, level, word] = /^(read|write|delete|admin):(\w{1,40})$/.exec(scope) ?? [];
  if (word === 'org') return [];
  return level && word ? [can(level as Action, word, word === 'enterprise' && level !== 'read' ? { wide: true } : {})] : undefined;
}

const User = z.object({ login: z.string() });
const Memberships = z.array(z.object({ role: z.string(), organization: User }));
const Repository = z.object({
  full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  private: z.boolean(),
  archived: z.boolean().optional(),
  pushed_at: z.string().nullish(),
  permissions: z.object({ admin: z.boolean(), push: z.boolean() }).optional(),
});
const Installed = z.object({ repositories: z.array(Repository), repository_selection: z.string().optional() });
const Repositories = z.union([
  Installed,
  z.array(Repository).transform((repositories) => ({ repositories, repository_selection: undefined })),
]);
const Account = z.object({ login: z.string().optional(), slug: z.string().optional() });
const Permissions = z.record(z.string(), z.enum(['read', 'write', 'admin']));
const Installation = z.object({ id: z.int(), account: Account.nullable(), permissions: Permissions, suspended_at: z.string().nullish() });
const Rule = z.object({
  type: z.string(),
  wait_timer: z.int().optional(),
  prevent_self_review: z.boolean().optional(),
  reviewers: z.array(z.object({ reviewer: Account.optional() })).optional(),
});
const Environment = z.object({ name: z.string(), protection_rules: z.array(Rule).optional() });
const Environments = z.object({ total_count: z.int().default(0), environments: z.array(Environment) });

/** It says with 403, too, that it was asked too often: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const Refusal = z.object({ message: z.string() }).transform(({ message }) => {
  if (message === 'Bad credentials') return 'dead';
  return /rate limit|abuse detection|login attempts/i.test(message) ? 'limited' : 'denied';
});

type Told = Readonly<Record<string, string>>;
type Repository = z.output<typeof Repository>;
type Ability = { level: Action; deletes: boolean };
type Held = Repository & Ability;

/** What is known while one token is asked about. */
interface Talk {
  ask: ReturnType<typeof rest>;
  held: Held[];
  /** Whose it is. */
  login?: string;
  /** What it may write is not told, so that only reads are proved. */
  mute: boolean;
}

function talkOf({ secret, kind }: Sighted, api: Api): Talk {
  const headers = { authorization: secret.map(bearer), accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
  const want = ['x-oauth-scopes', 'github-authentication-token-expiration', 'x-github-sso', 'x-accepted-github-permissions'];
  const ask = rest(api, { base: 'https://api.github.com', headers, want, refusal: Refusal });
  return { ask, held: [], mute: kind === 'fine-grained' || kind === 'app-installation' };
}

/** Whose it is, until when, and what the headers of that answer tell. `endless`: what it means that they name no end. */
async function* introduced(talk: Talk, endless: Learned = { expires: 'never' }): AsyncGenerator<Learned, Told | undefined, void> {
  const answer = await talk.ask('/user', User);
  if (!answer.ok) return void (yield answer.refused('Whose it is'));
  talk.login = answer.body.login;
  yield { state: 'live', identity: talk.login };
  const end = answer.headers['github-authentication-token-expiration'];
  yield end === undefined ? endless : expiryOf(end);
  return answer.headers;
}

/** `2026-12-31 09:00:00 UTC`, or with `-0800` in its place. */
function expiryOf(text: string): Learned {
  const end = /^[\d-]{10} [\d:]{8} (?:UTC|[+-]\d{4})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(end)) return { unknowns: ['When it expires: GitHub’s date was not understood.'] };
  return { expires: new Date(end).toISOString() };
}

/** Classic tokens and those of OAuth apps: a header lists their scopes, and they do no more than their user can. */
async function* scoped(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const talk = talkOf(credential, api);
  const headers = yield* introduced(talk);
  if (!headers) return;
  const scopes = headers['x-oauth-scopes']?.split(/[,\s]+/).filter(Boolean);
  if (!scopes) return yield { unknowns: ['What it may do: GitHub did not list its scopes.'] };
  if (scopes.length === 0) return yield { grants: [can('read', 'public repository')] };
  const strange = scopes.filter((scope) => grantsOf(scope) === undefined);
  yield learned(scopes.flatMap((scope) => grantsOf(scope) ?? []));
  yield { unknowns: strange.map((scope) => `What its scope ${scope} allows: it is not known here.`) };
  const has = (scope: string) => scopes.includes(scope);
  yield* attempt('Its organizations', () => organizations(talk, has));
  yield* repositories(talk, '/user/repos?sort=pushed&direction=desc&', (repository) => ({
    level: levelOf(repository, has('repo') || (has('public_repo') && !repository.private), has('repo')),
    deletes: has('delete_repo') && repository.permissions?.admin === true,
  }));
  yield* deployments(talk);
}

async function* organizations({ ask }: Talk, has: (scope: string) => boolean): AsyncGenerator<Learned, void, void> {
  const answer = await ask('/user/memberships/orgs?state=active&per_page=100', Memberships);
  if (!answer.ok) return yield answer.refused('Its organizations');
  const level = (['admin', 'write', 'read'] as const).find((level) => has(`${level}:org`));
  const grants = answer.body.flatMap(({ role, organization }) => {
    const action = role === 'admin' ? level : level && 'read';
    return action ? can(action, 'organization', action === 'admin' ? { wide: true } : {}, organization.login) : [];
  });
  yield { grants, unknowns: hidden(answer.headers) };
}

/** What single sign-on keeps from it: https://docs.github.com/rest/authentication/authenticating-to-the-rest-api */
function hidden({ 'x-github-sso': text = '' }: Told): string[] {
  const ids = /\borganizations=([\d,]+)/.exec(text)?.[1];
  return ids ? [`What it reaches in the organizations ${ids}: GitHub hides them until single sign-on lets this token in.`] : [];
}

/** Fine-grained and installation tokens: what they are shown they can read, and that is all that reads prove. */
async function* unlistedReach(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const talk = talkOf(credential, api);
  const personal = credential.kind === 'fine-grained';
  if (personal && !(yield* introduced(talk))) return;
  if (personal) yield { unknowns: [unlisted('a fine-grained token', 'its page under Settings, Developer settings')] };
  const path = personal ? '/user/repos?sort=pushed&direction=desc&' : '/installation/repositories?';
  yield* repositories(talk, path, () => ({ level: 'read', deletes: false }));
  yield* deployments(talk);
}

/** The one kind whose permissions GitHub lists; what it does is what both its app and its user may. */
async function* appUser(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const talk = talkOf(credential, api);
  const endless = { unknowns: ['When it expires: eight hours after it was made, unless its app wants no end; GitHub does not say.'] };
  if (!(yield* introduced(talk, endless))) return;
  yield* attempt('Its installations', () => installations(talk));
  yield* deployments(talk);
}

async function* installations(talk: Talk): AsyncGenerator<Learned, void, void> {
  const answer = await talk.ask('/user/installations?per_page=100', z.object({ installations: z.array(Installation) }));
  if (!answer.ok) return yield answer.refused('Its installations');
  const active = answer.body.installations.filter(({ suspended_at: suspended }) => !suspended);
  if (active.length > 10) yield { unknowns: [`What it reaches in ${active.length - 10} more accounts: only 10 were asked about.`] };
  for (const { id, account, permissions } of active.slice(0, 10)) {
    const name = account?.login ?? account?.slug ?? String(id);
    const because = `Its app may, in ${name}; it does so as far as ${talk.login} may, too.`;
    const { metadata: _, contents, administration, ...others } = permissions;
    yield learned(Object.entries(others).map(([word, level]) => can(level, word, { because }, name)));
    yield* repositories(talk, `/user/installations/${id}/repositories?`, (repository) => ({
      level: levelOf(repository, contents === 'write', administration === 'write'),
      deletes: administration === 'write' && repository.permissions?.admin === true,
    }));
  }
}

/** Page after page, so that what a page told is kept when the next one fails. */
async function* repositories(talk: Talk, path: string, able: (one: Repository) => Ability): AsyncGenerator<Learned, void, void> {
  yield* attempt('Its repositories', async function* () {
    for (let page = 1; page <= 5; page++) {
      const answer = await talk.ask(`${path}per_page=100&page=${page}`, Repositories);
      if (!answer.ok) return yield answer.refused('Its repositories');
      const { repositories: found, repository_selection: selection } = answer.body;
      const held = found.map((one) => ({ ...one, ...able(one) }));
      const writes = held.some(({ level }) => level !== 'read');
      talk.held.push(...held);
      yield { state: 'live', unknowns: hidden(answer.headers) };
      yield learned([
        ...(selection === 'all' ? [can(writes ? 'write' : 'read', 'repository', wide)] : []),
        ...(writes ? [branches] : []),
        ...held.flatMap(grantsOn),
      ]);
      if (found.length < 100) return;
    }
    yield { unknowns: ['Its further repositories: only the first 500 were listed.'] };
  });
}

/** No token exceeds its user, and nothing is pushed to an archived repository. */
function levelOf({ permissions, archived }: Repository, writes: boolean, administers: boolean): Action {
  if (administers && permissions?.admin) return 'admin';
  return writes && permissions?.push && !archived ? 'write' : 'read';
}

/** To be listed proves that it can be read; all can read a public one. */
function grantsOn({ full_name: name, private: hides, level, deletes }: Held): Grant[] {
  const mints = { mints: true, because: 'An administrator adds deploy keys and collaborators.' };
  const grants = level === 'read' && !hides ? [] : [can(level, 'repository', level === 'admin' ? mints : {}, name)];
  return deletes ? [...grants, can('delete', 'repository', {}, name)] : grants;
}

/** https://docs.github.com/repositories/creating-and-managing-repositories/restoring-a-deleted-repository */
function learned(grants: Grant[]): Learned {
  const left =
    'What would be left of what it deletes: GitHub keeps a deleted repository for 90 days if no fork of it is left, and little else.';
  return { grants, unknowns: grants.some(({ action }) => action === 'delete') ? [left] : [] };
}

/** The environments that the repositories deploy to, of those pushed to last. */
async function* deployments(talk: Talk): AsyncGenerator<Learned, void, void> {
  const near = talk.held.filter(({ level, private: hides }) => level !== 'read' || (talk.mute && hides));
  near.sort((a, b) => (b.pushed_at ?? '').localeCompare(a.pushed_at ?? ''));
  const more = near.splice(20).length;
  if (more > 0)
    yield { unknowns: [`The deployment environments of ${more} more repositories: only the 20 pushed to last were asked about.`] };
  yield* attempt('Its deployment environments', async function* () {
    for (const repository of near) {
      const { full_name: name } = repository;
      const answer = await talk.ask(`/repos/${name}/environments?per_page=100`, Environments);
      yield answer.ok ? deploymentsOf(repository, answer, talk) : answer.refused(`The deployment environments of ${name}`);
      if (!answer.ok && talk.mute) return;
    }
  });
}

function deploymentsOf(repository: Held, { headers, body }: { headers: Told; body: z.output<typeof Environments> }, talk: Talk): Learned {
  const { total_count: count, environments } = body;
  const grants = environments.map((environment) => deploymentOf(environment, repository, talk));
  const unlisted = `The deployment environments of ${repository.full_name}: ${environments.length} of ${count} were listed.`;
  return {
    grants: talk.mute ? [...grants, ...accepted(headers, repository.full_name)] : grants,
    unknowns: count > environments.length ? [unlisted] : [],
  };
}

/** It deploys by pushing, if nobody else has to agree: https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments */
function deploymentOf({ name, protection_rules: rules = [] }: z.output<typeof Environment>, { full_name, level }: Held, talk: Talk): Grant {
  const rule = (type: string) => rules.find((one) => one.type === type);
  const review = rule('required_reviewers');
  const agrees =
    !review?.prevent_self_review && review?.reviewers?.some(({ reviewer }) => reviewer?.login && reviewer.login === talk.login);
  const environment = environmentOf(name);
  const deployment = (action: Action, because: string) => can(action, 'deployment', { environment, because }, full_name);
  if (talk.mute) return deployment('read', 'Whether it may deploy there, no read tells.');
  if (review && level === 'admin')
    return deployment('write', 'Required reviewers stand before it, and an administrator can take them away.');
  if (review && agrees) return deployment('write', `Required reviewers stand before it, and ${talk.login} is one of them.`);
  if (review) return deployment('read', 'Required reviewers stand before it.');
  if (rule('branch_policy')) return deployment('write', 'Only certain branches are deployed, and no reviewer stands before it.');
  const wait = rule('wait_timer')?.wait_timer;
  return deployment('write', wait ? `Nothing stands before it but a wait of ${wait} minutes.` : 'Nothing stands before it.');
}

/** The permission that opened a private repository to a read: `actions=read`. Of alternatives, parted by `;`, none is proved. */
function accepted({ 'x-accepted-github-permissions': text = '' }: Told, name: string): Grant[] {
  const [, word, level] = /^(\w{1,40})=(read|write|admin)$/.exec(text) ?? [];
  return word && level ? [can(level as Action, word, {}, name)] : [];
}
