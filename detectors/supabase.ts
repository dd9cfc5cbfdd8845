import {
  type Api,
  bearer,
  claims,
  type Detector,
  type Environment,
  environmentOf,
  getter,
  type Grant,
  kindOf,
  type Learned,
} from '../src/kit.ts';
import { nowhere, type Probe, probe, type Reach, type Secret, type Sighted, z } from '../src/kit.ts';

const jwt = /eyJ[\w-]{10,400}\.eyJ[\w-]{20,800}\.[\w-]{43}/;

/** Not one of the two keys that `supabase start` gives to every stack on a developer's machine; these are their fingerprints. */
const isHosted = (secret: Secret) => !/^(?:c85debb55f2f204d|9705102db0d5f99e)$/.test(secret.fingerprint);

/** Many providers sign tokens of this shape. `supabase-demo` issues those of local stacks. */
const hasRole = (role: string) => (secret: Secret) => claims(secret).iss === 'supabase' && claims(secret)['role'] === role;

const scope = 'Use a scoped token with only the projects and permissions that are needed';
const narrow = `${scope}; in an app, the publishable key with row level security.`;

export default {
  id: 'supabase',
  name: 'Supabase',
  docs: 'https://supabase.com/docs/guides/platform/personal-access-tokens',
  hosts: ['api.supabase.com'],
  contract: 'supabase',
  tokens: {
    personal: {
      title: 'personal access token',
      match: /sbp_(?:fc[\w-]{20,255}|(?:oauth_)?[a-f0-9]{40})/,
      decode: accountReach,
      inspect: personalReach,
      learns: ['environments', 'undo'],
    },
    secret: { title: 'secret key', match: /sb_secret_[\w-]{31}/, check: isHosted, decode: () => keyReach({}) },
    'service-role': {
      title: 'service_role key',
      match: jwt,
      check: hasRole('service_role'),
      decode: ({ secret }) => keyReach(claims(secret)),
    },
    publishable: { title: 'publishable key', match: /sb_publishable_[\w-]{31}/, check: isHosted, public: true },
    anon: { title: 'anon key', match: jwt, check: hasRole('anon'), public: true },
  },
  advice: {
    'account-wide': narrow,
    'data-loss': narrow,
    'exceeds-purpose': narrow,
    'production-loss': `${scope}, none of them to write project settings, and keep a dump of the database outside Supabase.`,
    'production-reach': `${scope}, for a project or branch that is not production.`,
    'cross-environment': 'Use the key, or a scoped token, of the project or branch that this environment has.',
    'mints-credentials': `${scope}, API keys and their secrets not among them.`,
    committed: 'Delete it in the Dashboard and make another; a service_role key ends when the legacy keys are switched off.',
  },
  uses: [
    { call: /^sdk @supabase\/\S+ from\.select/, action: 'read', resource: 'row' },
    { call: /^sdk @supabase\/\S+ from\.delete/, action: 'delete', resource: 'row' },
    { call: /^sdk @supabase\/\S+ (?:from\.(?:insert|update|upsert)|rpc)/, action: 'write', resource: 'row' },
    { call: /^command supabase (?:db push|migration up)/, action: 'write', resource: 'database' },
    { call: /^POST https:\/\/api\.supabase\.com\/v1\/projects\/[^/]+\/database\//, action: 'write', resource: 'database' },
    { call: /^DELETE https:\/\/api\.supabase\.com\/v1\/projects\/[^/]+$/, action: 'delete', resource: 'project' },
    { call: /^command supabase projects delete/, action: 'delete', resource: 'project' },
    { call: /^command supabase functions (?:deploy|delete)/, action: 'write', resource: 'function' },
    { call: /^command supabase secrets (?:set|unset)/, action: 'write', resource: 'secret' },
    { call: /^command supabase\b|^GET https:\/\/api\.supabase\.com\//, action: 'read', resource: 'project' },
  ],
} satisfies Detector;

function grant(action: Grant['action'], resource: Grant['resource'], environment: Environment, more: Partial<Grant> = {}): Grant {
  return { action, resource, environment, evidence: 'documentation', ...more };
}

/** Scoped tokens begin `sbp_fc`, and so can classic ones: of those only Supabase knows. */
const isClassic = (secret: Secret) => secret.test(/^sbp_(?!fc|oauth_)/);

function accountReach({ secret }: Sighted): Reach {
  const because = 'A classic token may do all that its account may, in every organization and project, now and later.';
  return {
    state: 'unknown',
    grants: isClassic(secret) ? [grant('admin', { type: 'account' }, nowhere, { wide: true, mints: true, because })] : [],
    unknowns: ['When it expires: neither its text nor Supabase’s API says.'],
  };
}

/** A project's own key: any row and any stored file, past row level security (https://supabase.com/docs/guides/api/api-keys). */
function keyReach({ ref, exp }: { ref?: unknown; exp?: number | undefined }): Reach {
  const expires = exp === undefined ? {} : { expires: new Date(exp * 1000).toISOString() };
  const identity = typeof ref === 'string' ? { identity: `project ${ref}` } : {};
  if (exp !== undefined && exp * 1000 < Date.now()) return { state: 'expired', ...identity, ...expires, grants: [], unknowns: [] };
  const any = (action: Grant['action'], more: Partial<Grant> = {}) => grant(action, { type: 'row' }, nowhere, { wide: true, ...more });
  return {
    state: 'unknown',
    ...identity,
    ...expires,
    grants: [any('read'), any('write'), any('delete', { because: 'It bypasses row level security.' })],
    unknowns: [
      'Whether its project is production, what backups it has, and whether it takes the key: it answers at a host of its own, which is not asked.',
    ],
  };
}

const Slug = z.string().regex(/^[\w-]+$/);
const Profile = z.object({ gotrue_id: z.string(), username: z.string() });
const Projects = z.array(z.object({ ref: Slug, name: z.string(), organization_slug: Slug, status: z.string() }));
const Organizations = z.array(z.object({ slug: Slug, name: z.string() }));
const Members = z.array(z.object({ user_id: z.string(), role_name: z.string() }));
const Branches = z.array(z.object({ name: z.string(), project_ref: Slug, is_default: z.boolean() }));
const Backups = z.object({ pitr_enabled: z.boolean(), backups: z.array(z.object({ status: z.string() })) });
const Refusal = z.object({ message: z.string().transform(() => true), missing_permissions: z.array(z.string()).optional() });

type Asking = ReturnType<typeof getter<typeof Refusal>>;
type Project = z.output<typeof Projects>[number];

/** What the answers so far say, for the questions that follow from them. */
interface Account {
  /** The token has all that its account has. */
  whole: boolean;
  /** Supabase takes the token no longer. */
  over: boolean;
  user?: string;
  projects: Project[];
  organizations: z.output<typeof Organizations>;
  roles: Map<string, string>;
  branches: Map<string, z.output<typeof Branches>>;
}

async function* personalReach({ secret }: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const account: Account = {
    whole: isClassic(secret),
    over: false,
    projects: [],
    organizations: [],
    roles: new Map(),
    branches: new Map(),
  };
  const refused = ({ missing_permissions: missing }: z.output<typeof Refusal>, status: number, topic: string): Learned | undefined => {
    // Supabase tells no scoped token whose it is: that is how it is known from a classic one.
    if (topic === 'owner') {
      account.whole = false;
      return {};
    }
    account.over = status === 401;
    if (account.over) return { state: 'revoked' };
    return { ...(missing && { state: 'live' }), unknowns: [`Its ${topic}: this token may not ask (${status}).`] };
  };
  const ask = getter(api, {
    base: 'https://api.supabase.com/v1/',
    headers: { Authorization: secret.map(bearer) },
    refusal: Refusal,
    refused,
  });
  yield* probe(introductions(account, ask, secret));
  if (!account.over) yield* probe(details(account, ask), { proven: true });
  if (account.over) return;
  const losses: [Project, Grant][] = [];
  for (const project of projectsOf(account)) {
    const environment = environmentOfProject(project, account);
    const grants = powers(project, environment, account);
    yield { grants: [...grants, ...copies(project, account)], unknowns: undecided(project, environment) };
    const loss = grants.find(({ action }) => action === 'delete');
    if (loss && losses.length < most) losses.push([project, loss]);
  }
  yield* wholes(account);
  const backups = ([{ ref, name }, loss]: [Project, Grant]) =>
    ask(`backups of ${name}`, `projects/${ref}/database/backups`, Backups, (kept) => ({ grants: [withBackups(loss, kept)] }));
  yield* probe(losses.map(backups), { proven: true });
}

/** Of further projects neither branches nor backups are asked for: Supabase takes 120 questions a minute. */
const most = 40;

/** Whose it is, and what it sees. */
function introductions(account: Account, ask: Asking, secret: Secret): Probe[] {
  return [
    ask('owner', 'profile', Profile, ({ gotrue_id, username }) => {
      account.user = gotrue_id;
      account.whole = !secret.test(/^sbp_oauth_/);
      return { identity: username };
    }),
    ask('projects', 'projects', Projects, (projects) => {
      account.projects = projects;
    }),
    ask('organizations', 'organizations', Organizations, (organizations) => {
      account.organizations = organizations;
    }),
  ];
}

/** Its role in each organization, for no token does more than its user; and which projects are production, which are branches of one. */
function details({ whole, user, projects, organizations, roles, branches }: Account, ask: Asking): Probe[] {
  const role = ({ slug, name }: Account['organizations'][number]) =>
    ask(`role in ${name}`, `organizations/${slug}/members`, Members, (members) => {
      const own = members.find(({ user_id }) => user_id === user)?.role_name;
      if (own === undefined) return { unknowns: [`Its role in ${name}: it is not among the members, so it is taken for an owner.`] };
      roles.set(slug, own);
      return {};
    });
  const list = ({ ref, name }: Project) =>
    ask(`branches of ${name}`, `projects/${ref}/branches`, Branches, (found) => {
      branches.set(ref, found);
    });
  return [...(whole && user ? organizations.slice(0, most / 2).map(role) : []), ...projects.slice(0, most).map(list)];
}

/** Branches are databases of their own, and can be listed as projects. */
function projectsOf({ projects, branches }: Account): Project[] {
  const copied = new Set([...branches.values()].flat().flatMap(({ is_default, project_ref }) => (is_default ? [] : project_ref)));
  return projects.filter(({ ref, status }) => !copied.has(ref) && status !== 'REMOVED');
}

/** What its name says; else, the default branch is production: https://supabase.com/docs/guides/deployment/branching */
function environmentOfProject({ ref, name }: Project, { branches }: Account): Environment {
  const said = environmentOf(name);
  const base = branches.get(ref)?.find(({ is_default }) => is_default);
  return said.kind === 'unknown' && base ? { name: `${name}/${base.name}`, kind: 'production' } : said;
}

const undecided = ({ name }: Project, { kind }: Environment) =>
  kind === 'unknown' ? [`Whether project ${name} is production: its name does not say, and no default branch is known.`] : [];

/** https://supabase.com/docs/guides/platform/access-control. An unknown role is taken for all that a classic token can have. */
function powers({ ref: id, name, organization_slug }: Project, environment: Environment, { whole, roles }: Account): Grant[] {
  const role = roles.get(organization_slug);
  const can = (action: Grant['action'], type: string, more: Partial<Grant> = {}) =>
    grant(action, { type, id, name }, environment, { evidence: role === undefined && whole ? 'documentation' : 'provider', ...more });
  if (!whole || /^read/i.test(role ?? '')) return [can('read', 'project')];
  const runs = can('write', 'database', { because: 'It can run any SQL.' });
  if (!/^dev/i.test(role ?? ''))
    return [
      can('admin', 'project', { mints: true, because: 'It can read and make its API keys, and reset its database password.' }),
      runs,
      can('delete', 'project', { undo: 'none', because: 'Its backups would go with it.' }),
    ];
  const keys = can('read', 'project', { mints: true, because: 'A Developer can read its service_role key.' });
  return [keys, runs, can('delete', 'table', { resource: { type: 'table' }, because: 'It can run any SQL.' })];
}

/** Supabase deletes a branch at once, unless it is asked to wait; no branch but the default is production. */
function copies({ ref, name, organization_slug }: Project, { whole, roles, branches }: Account): Grant[] {
  if (!whole || /^(?:dev|read)/i.test(roles.get(organization_slug) ?? '')) return [];
  return (branches.get(ref) ?? []).flatMap((branch) => {
    if (branch.is_default) return [];
    const said = kindOf(branch.name);
    const kind = said === 'unknown' || said === 'production' ? 'preview' : said;
    const environment: Environment = { name: `${name}/${branch.name}`, kind };
    return grant('delete', { type: 'branch', id: branch.project_ref, name: branch.name }, environment, {
      evidence: 'provider',
      undo: 'none',
    });
  });
}

/** The organizations that it administers; and what is never told of a token that was narrowed. */
function* wholes({ whole, organizations, roles }: Account): Generator<Learned> {
  if (!whole) return yield { unknowns: ['What it may change or delete: Supabase tells that of no scoped or OAuth token.'] };
  for (const { slug: id, name } of organizations)
    if (!/^(?:dev|read)/i.test(roles.get(id) ?? ''))
      yield {
        grants: [
          grant('admin', { type: 'organization', id, name }, nowhere, {
            wide: true,
            evidence: roles.has(id) ? 'provider' : 'documentation',
          }),
        ],
      };
}

/** Backups and point-in-time recovery are deleted with their project: https://supabase.com/docs/guides/platform/backups */
function withBackups(loss: Grant, { pitr_enabled, backups }: z.output<typeof Backups>): Grant {
  const count = backups.filter(({ status }) => status === 'COMPLETED').length;
  const counted = count === 1 ? ['one backup'] : count > 1 ? [`${count} backups`] : [];
  const kept = [...counted, ...(pitr_enabled ? ['point-in-time recovery'] : [])].join(' and ');
  if (kept === '') return { ...loss, undo: 'none', because: 'Supabase has no backup of it.' };
  return loss.undo === 'none'
    ? { ...loss, because: `Its ${kept} would go with it.` }
    : { ...loss, undo: 'backup', because: `Its ${kept} would be left.` };
}
