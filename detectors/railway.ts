import {
  type Api,
  type Ask,
  type attempt,
  attempts,
  bearer,
  connection,
  type Detector,
  type Environment,
  environmentOf,
  type Grant,
  type Learned,
  nowhere,
  pages,
  refusedWith,
  type Secret,
  type Sighted,
  z,
} from '../src/kit.ts';

const endpoint = 'https://backboard.railway.com/graphql/v2';
const refusals = { 'not-authorized': /not authorized/i, 'no-such-token': /token not found/i, 'two-factor': /two factor authentication/i };
/** The refusals of what is no token, or no longer one. */
const dead = ['not-authorized', 'no-such-token'];

const PROJECT_TOKEN = 'query { projectToken { project { id name primaryEnvironmentId } environment { id name isEphemeral } } }';
const ME = 'query { me { id name email workspaces { id name } } }';
const API_TOKEN = 'query { apiToken { workspaces { id name } } }';
const API_TOKENS =
  'query ($after: String) { apiTokens(first: 50, after: $after) { edges { node { displayToken expiresAt } } pageInfo { hasNextPage endCursor } } }';
const INVITED = 'query { externalWorkspaces { projects { id name deletedAt primaryEnvironmentId } } }';
const MEMBERS = 'query ($id: String!) { workspace(workspaceId: $id) { members { id email role } } }';
const PROJECT_MEMBERS = 'query ($id: String!) { projectMembers(projectId: $id) { id email role } }';
const PROJECTS =
  'query ($id: String!, $after: String) { projects(workspaceId: $id, first: 50, after: $after) { edges { node { id name deletedAt primaryEnvironmentId } } pageInfo { hasNextPage endCursor } } }';
const ENVIRONMENTS =
  'query ($id: String!, $after: String) { environments(projectId: $id, first: 50, after: $after) { edges { node { id name isEphemeral canAccess } } pageInfo { hasNextPage endCursor } } }';
const VOLUMES =
  'query ($id: String!, $projectId: String!, $after: String) { environment(id: $id, projectId: $projectId) { serviceInstances(first: 100) { edges { node { serviceId serviceName } } } volumeInstances(first: 50, after: $after) { edges { node { id volumeId serviceId deletedAt volume { name } } } pageInfo { hasNextPage endCursor } } } }';
const BACKUPS =
  'query ($id: String!) { volumeInstanceBackupList(volumeInstanceId: $id) { id } volumeInstanceBackupScheduleList(volumeInstanceId: $id) { kind } }';

export default {
  id: 'railway',
  name: 'Railway',
  docs: 'https://docs.railway.com/integrations/api',
  hosts: ['backboard.railway.com'],
  contract: 'railway',
  tokens: {
    unknown: {
      title: 'token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /railway|project-access-token/i,
      /** Railway sets the ids of everything beside its tokens, and they look alike: RAILWAY_PROJECT_ID. */
      notNamed:
        /(?:project|environment|service|workspace|team|volume|instance|deployment|replica|snapshot|domain|bucket|template|plugin)s?(?:[-_.]?ids?|$)|(?:user|client|account|token|railway|[-_.])id$/i,
      kinds: { account: 'account token', workspace: 'workspace token', project: 'project token' },
      learns: ['environments', 'undo'],
      inspect,
    },
  },
  advice: {
    'production-loss':
      'Revoke it, and give this work a project token, which Railway binds to one environment of one project. Keep a copy of the data outside Railway, where no backup goes with its volume.',
    'cross-environment': 'Revoke it, and give this work a project token of the environment that this place is for.',
    'production-reach': 'Give this work a project token of an environment that is not production.',
    'account-wide': 'The narrowest that Railway has is a project token: one environment of one project.',
    'mints-credentials':
      'Railway has no token that deploys and cannot read variables: use a project token, and keep in the variables of its environment only what that environment needs.',
    'exceeds-purpose':
      'Railway has no token for custom domains or deployments alone: a project token of one environment is the nearest. What needs more than that, let a person do, or CI.',
    'never-expires': 'Create the next one with an end, or as a project token, and note the day to rotate it.',
  },
  uses: [
    { call: /^graphql mutation customDomainDelete\b/, action: 'delete', resource: 'custom domain' },
    { call: /^graphql mutation customDomain|^command railway domain\b/, action: 'write', resource: 'custom domain' },
    { call: /^graphql query (?:customDomain|domains\b)/, action: 'read', resource: 'custom domain' },
    { call: /^graphql mutation volume\w*Delete\b|^command railway volume (?:delete|remove|rm)\b/, action: 'delete', resource: 'volume' },
    { call: /^graphql mutation variable|^command railway variables? .*(?:set|delete)\b/, action: 'write', resource: 'variable' },
    { call: /^graphql query variables|^command railway (?:variables?|run|shell)\b/, action: 'read', resource: 'variable' },
    { call: /^graphql mutation (?:deployment|serviceInstance|environmentTriggers)/, action: 'write', resource: 'deployment' },
    { call: /^command railway (?:up|deploy|redeploy|restart|down)\b/, action: 'write', resource: 'deployment' },
    { call: /^graphql mutation \w+Delete\b|^command railway delete\b/, action: 'delete', resource: 'project' },
    { call: /^graphql mutation\b/, action: 'write', resource: 'project' },
    { call: /^graphql query\b|^command railway (?:status|list|logs|whoami)\b/, action: 'read', resource: 'project' },
  ],
} satisfies Detector;

const text = z.string();
const Named = z.object({ id: text, name: text });
const Project = Named.extend({ primaryEnvironmentId: text.nullish(), deletedAt: text.nullish() });
const Stage = Named.extend({ isEphemeral: z.boolean(), canAccess: z.boolean().default(true) });
const ProjectToken = z.object({ projectToken: z.object({ project: Project, environment: Stage }) });
const Me = z.object({ me: z.object({ id: text, name: text.nullish(), email: text, workspaces: z.array(Named) }) });
const ApiToken = z.object({ apiToken: z.object({ workspaces: z.array(Named) }) });
const Listed = z.object({ displayToken: text, expiresAt: z.iso.datetime({ offset: true }).nullish() });
const ApiTokens = z.object({ apiTokens: connection(Listed) });
const Projects = z.object({ projects: connection(Project) });
const Invited = z.object({ externalWorkspaces: z.array(z.object({ projects: z.array(Project) })) });
const Environments = z.object({ environments: connection(Stage) });
const Members = z.array(z.object({ id: text, email: text, role: text }));
const WorkspaceMembers = z.object({ workspace: z.object({ members: Members }) }).transform(({ workspace }) => workspace.members);
const ProjectMembers = z.object({ projectMembers: Members }).transform(({ projectMembers }) => projectMembers);
const Volume = z.object({
  id: text,
  volumeId: text,
  serviceId: text.nullish(),
  deletedAt: text.nullish(),
  volume: z.object({ name: text }),
});
const Services = z.object({ edges: z.array(z.object({ node: z.object({ serviceId: text, serviceName: text }) })) });
const Volumes = z.object({ environment: z.object({ serviceInstances: Services, volumeInstances: connection(Volume) }) });
const Backups = z.object({
  volumeInstanceBackupList: z.array(z.object({ id: text })),
  volumeInstanceBackupScheduleList: z.array(z.object({ kind: text })),
});

type Reaching = AsyncGenerator<Learned, void, void>;
type Named = z.output<typeof Named>;
type Project = z.output<typeof Project>;
type Stage = z.output<typeof Stage>;
type Me = z.output<typeof Me>['me'];

/** What is known while one token is asked about. */
interface Talk {
  ask: Ask;
  careful: typeof attempt;
  /** Whose account it is; nobody's, if it is no account token. */
  me?: Me;
  /** Where it may delete volumes, and how we know. */
  sites: { id: string; project: Named; environment: Environment; evidence: Grant['evidence'] }[];
}

/** Which of three questions is answered tells the kind, for people keep these tokens under each other's names. */
async function* inspect({ secret }: Sighted, api: Api): Reaching {
  const asProject = api.graphql(endpoint, { headers: { 'Project-Access-Token': secret }, refusals });
  const ask = api.graphql(endpoint, { headers: { Authorization: secret.map(bearer) }, refusals });
  const project = await unlessRefused(() => asProject(PROJECT_TOKEN, ProjectToken), dead);
  if (project) return yield* projectReach(project.projectToken, talkOf(asProject, PROJECT_TOKEN));
  const account = await unlessRefused(() => ask(ME, Me), dead);
  if (account) return yield* accountReach(account.me, { ...talkOf(ask, ME), ...account }, secret);
  const workspace = await unlessRefused(() => ask(API_TOKEN, ApiToken), dead);
  if (workspace) return yield* workspaceReach(workspace.apiToken.workspaces, talkOf(ask, API_TOKEN));
  yield { state: 'revoked' };
}

function talkOf(ask: Ask, identity: string): Talk {
  const alive = async () => (await unlessRefused(() => ask(identity, z.object({})), dead)) !== undefined;
  return { ask, careful: attempts(alive), sites: [] };
}

/** Undefined where Railway itself refuses it. */
async function unlessRefused<T>(question: () => Promise<T>, codes: readonly string[]): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (refusedWith(error, ...codes)) return undefined;
    throw error;
  }
}

async function* projectReach({ project, environment }: z.output<typeof ProjectToken>['projectToken'], talk: Talk): Reaching {
  yield { state: 'live', token: 'project', identity: `project ${project.name}`, unknowns: [untold.projectEnd, untold.projectDeletes] };
  yield* stageReach(environment, project, undefined, talk);
  yield* volumesReach(talk);
}

async function* workspaceReach(workspaces: readonly Named[], talk: Talk): Reaching {
  const identity = workspaces.map(({ name }) => `workspace ${name}`).join(', ');
  yield { state: 'live', token: 'workspace', identity, unknowns: [untold.workspaceEnd, untold.workspaceDeletes] };
  for (const workspace of workspaces) yield* talk.careful(`The projects of ${workspace.name}`, () => projectsReach(workspace, talk));
  yield* volumesReach(talk);
}

async function* accountReach({ id, name, email, workspaces }: Me, talk: Talk, secret: Secret): Reaching {
  const account = { ...can('admin', 'account', { id, name: name || email }, nowhere, 'documentation'), wide: true };
  yield { state: 'live', token: 'account', identity: name ? `${name} (${email})` : email, grants: [account] };
  yield* talk.careful('When it expires', () => expiry(secret, talk));
  for (const workspace of workspaces) yield* talk.careful(`The projects of ${workspace.name}`, () => projectsReach(workspace, talk));
  yield* talk.careful('The projects of others that it was invited to', () => invitedReach(talk));
  yield* volumesReach(talk);
}

const can = (action: Grant['action'], type: string, { id, name }: Named, environment: Environment, evidence: Grant['evidence']): Grant => ({
  action,
  resource: { type, id, name },
  environment,
  evidence,
});

/** An account's tokens are listed with a few of their characters. */
async function* expiry(secret: Secret, { ask }: Talk): Reaching {
  const ends = new Set<string>();
  for await (const { displayToken, expiresAt } of pages(async (after) => (await ask(API_TOKENS, ApiTokens, { after })).apiTokens))
    if (secret.test((token) => isShownAs(token, displayToken))) ends.add(expiresAt ?? 'never');
  const [expires] = ends;
  if (expires && ends.size === 1) yield { expires };
  else yield { unknowns: [expires ? untold.alike : untold.unlisted] };
}

/** `1f3a`, `****-1f3a`, `12ab…1f3a`: which characters are shown, and what stands for the others, is not documented. */
function isShownAs(token: string, shown: string): boolean {
  const pieces = shown.toLowerCase().split(/[^0-9a-f-]+/);
  const head = pieces[0]?.replace(/-+$/, '') ?? '';
  const tail = pieces.at(-1)?.replace(/^-+/, '') ?? '';
  if (head.length + tail.length < 4) return false;
  return pieces.length === 1 ? token.startsWith(head) || token.endsWith(tail) : token.startsWith(head) && token.endsWith(tail);
}

/** An Admin deletes, a Member does not, a Viewer changes nothing and sees no variables. https://docs.railway.com/projects/workspaces */
const ranks = ['ADMIN', 'MEMBER', 'VIEWER'];

/** The asker's role among some members. No query tells it of itself. */
async function roleAmong(members: () => Promise<z.output<typeof Members>>, { me }: Talk): Promise<string | undefined> {
  const own = me && (await unlessRefused(members, []))?.find(({ id, email }) => id === me.id || email === me.email);
  return own && (ranks.includes(own.role) ? own.role : 'VIEWER');
}

async function* projectsReach(workspace: Named, talk: Talk): Reaching {
  const { id, name } = workspace;
  const role = await roleAmong(() => talk.ask(MEMBERS, WorkspaceMembers, { id }), talk);
  const action = role === 'MEMBER' ? 'write' : role === 'VIEWER' ? 'read' : 'admin';
  yield { grants: [{ ...can(action, 'workspace', workspace, nowhere, evidenceOf(role)), wide: action !== 'read' }] };
  if (talk.me && !role)
    yield { unknowns: [`Its role in ${name}: no answer tells. Only an Admin may delete volumes; it is taken for one.`] };
  for await (const project of pages(async (after) => (await talk.ask(PROJECTS, Projects, { id, after })).projects))
    if (!project.deletedAt) yield* talk.careful(`The environments of ${project.name}`, () => stagesReach(project, role, talk));
}

/** Who is invited to a single project is a member of it, and not of its workspace. */
async function* invitedReach(talk: Talk): Reaching {
  const { externalWorkspaces } = await talk.ask(INVITED, Invited);
  for (const project of externalWorkspaces.flatMap(({ projects }) => projects))
    if (!project.deletedAt) yield* talk.careful(`The environments of ${project.name}`, () => stagesReach(project, 'VIEWER', talk));
}

async function* stagesReach(project: Project, inherited: string | undefined, talk: Talk): Reaching {
  const { id } = project;
  const own = inherited === 'ADMIN' ? inherited : await roleAmong(() => talk.ask(PROJECT_MEMBERS, ProjectMembers, { id }), talk);
  const role = ranks.find((rank) => rank === own || rank === inherited);
  for await (const stage of pages(async (after) => (await talk.ask(ENVIRONMENTS, Environments, { id, after })).environments))
    yield* stageReach(stage, project, role, talk);
}

/** What Railway documents that a role may do in an environment. */
async function* stageReach({ id, name, ...stage }: Stage, project: Project, role: string | undefined, { sites }: Talk): Reaching {
  const environment: Environment = stage.isEphemeral ? { name, kind: 'preview' } : environmentOf(name);
  if (!stage.canAccess)
    return yield { unknowns: [`What it could do in ${name} of ${project.name}: it is restricted, and does not let it look.`] };
  if (environment.kind === 'unknown' && id === project.primaryEnvironmentId)
    yield {
      unknowns: [`What ${name} of ${project.name} is for: its name does not tell. It is the project's primary one, typically production.`],
    };
  if (role === 'VIEWER') return yield { grants: [can('read', 'project', project, environment, 'documentation')] };
  const because = 'Its deployments and its variables, where other credentials lie.';
  yield { grants: [{ ...can('write', 'project', project, environment, 'documentation'), mints: true, because }] };
  if (role !== 'MEMBER') sites.push({ id, project, environment, evidence: evidenceOf(role) });
}

const evidenceOf = (role: string | undefined) => (role ? 'provider' : 'documentation');

const order = ['production', 'unknown', 'staging', 'development', 'test', 'preview'];

/** Production first, in case the questions run out. */
async function* volumesReach({ ask, careful, sites }: Talk): Reaching {
  const sorted = sites.toSorted((a, b) => order.indexOf(a.environment.kind) - order.indexOf(b.environment.kind));
  const names = sorted.map(({ project, environment }) => `${environment.name} of ${project.name}`);
  for (const [index, site] of sorted.entries())
    try {
      yield* careful(`The volumes in ${names[index]}`, () => siteReach(site, ask, careful));
    } catch (error) {
      const rest = names.slice(index);
      const more = rest.length > 4 ? `, and ${rest.length - 4} more` : '';
      yield { unknowns: [`Not asked to the end: the volumes in ${rest.slice(0, 4).join(', ')}${more}.`] };
      throw error;
    }
}

async function* siteReach({ id, project, environment, evidence }: Talk['sites'][number], ask: Ask, careful: typeof attempt): Reaching {
  const services = new Map<string, string>();
  const volumes = pages(async (after) => {
    const { serviceInstances, volumeInstances } = (await ask(VOLUMES, Volumes, { id, projectId: project.id, after })).environment;
    for (const { node } of serviceInstances.edges) services.set(node.serviceId, node.serviceName);
    return volumeInstances;
  });
  for await (const { id, volumeId, serviceId, deletedAt, volume } of volumes) {
    if (deletedAt) continue;
    const { resource, ...rest } = can('delete', 'volume', { id: volumeId, name: volume.name }, environment, evidence);
    const grant = { ...rest, resource: { ...resource, dependents: serviceId ? [services.get(serviceId) ?? serviceId] : [] } };
    yield { grants: [grant], unknowns: [untold.queue] };
    yield* careful(`The backups of ${volume.name} in ${environment.name} of ${project.name}`, () => backupsReach(id, grant, ask));
  }
}

/** Backups are kept in their volume, can only be restored to its environment, and go when it goes. https://docs.railway.com/volumes/backups */
async function* backupsReach(id: string, grant: Grant, ask: Ask): Reaching {
  const { volumeInstanceBackupList: backups, volumeInstanceBackupScheduleList: schedules } = await ask(BACKUPS, Backups, { id });
  yield {
    grants: [
      {
        ...grant,
        undo: 'none',
        because: fate(
          backups.length,
          schedules.map(({ kind }) => kind.toLowerCase()),
        ),
      },
    ],
  };
}

function fate(backups: number, schedules: readonly string[]): string {
  if (backups === 0) return schedules.length > 0 ? 'It has no backups yet.' : 'It has no backups.';
  if (backups === 1) return 'Its only backup lives in the volume and goes with it in the same call.';
  const made = schedules.length > 0 ? `, made ${schedules.join(' and ')},` : '';
  return `Its ${backups} backups${made} live in the volume and go with it in the same call.`;
}

const untold = {
  projectEnd: 'When it expires: Railway does not tell that of a project token.',
  workspaceEnd: 'When it expires: Railway tells that to account tokens only.',
  alike: 'When it expires: Railway shows several tokens of this account alike.',
  unlisted: 'When it expires: it is not among the tokens that Railway lists of this account, so it may be a session of its command line.',
  projectDeletes:
    'Whether it may delete volumes: no query tells it of a project token. Railway documents no limit within its environment, and its own command line deletes volumes with one.',
  workspaceDeletes:
    'Whether it may delete volumes: no query tells it of a workspace token. Railway documents that it reaches all that its workspace holds.',
  queue:
    'Whether a deleted volume can be restored: Railway documents that it is queued for 48 hours and that a link in an e-mail undoes it. Whether that holds for a deletion by its API is not known, so it is not counted on.',
};
