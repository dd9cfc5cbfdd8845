import { z } from 'zod';
import { ApiError, type AwsQuestion } from '../api.ts';
import { xmlList } from './xml.ts';
import { type Statement, statementsOf } from './iam.ts';
import { pages } from '../wire.ts';

/** One question to AWS with the credential at hand. */
export type AwsAsk = <T extends z.ZodType>(
  service: string,
  action: string,
  shape: T,
  params?: AwsQuestion<T>['params'],
  region?: string,
) => Promise<z.output<T>>;

/** Who a credential acts as, if it is one whose policies IAM tells. */
export interface Principal {
  kind: 'User' | 'Role';
  name: string;
  /** The caller's own. A role's lacks the path, which IAM knows. */
  arn: string;
}

/** The policies of a principal, as far as it may read them. */
export interface Policies {
  statements: readonly Statement[];
  boundary?: readonly Statement[];
  /** What could not be read, and why: `the policies of group developers (AccessDenied)`. */
  gaps: readonly string[];
  /** A question went unanswered. */
  failed: boolean;
}

const Page = { IsTruncated: z.string().optional(), Marker: z.string().optional() };
const Attached = z.object({ ...Page, AttachedPolicies: xmlList('member', z.object({ PolicyArn: z.string() })) });
const Inline = z.object({ ...Page, PolicyNames: xmlList('member', z.string()) });
const Groups = z.object({ ...Page, Groups: xmlList('member', z.object({ GroupName: z.string() })) });
const Document = z.object({ PolicyDocument: z.string() });
const Policy = z.object({ Policy: z.object({ DefaultVersionId: z.string() }) });
const Version = z.object({ PolicyVersion: z.object({ Document: z.string() }) });
const Own = z.object({ Arn: z.string(), PermissionsBoundary: z.object({ PermissionsBoundaryArn: z.string() }).optional() });

type Own = z.output<typeof Own>;

/** AWS's own policy that allows everything, known also to those who may not read it. https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const everything: Statement = {
  allows: true,
  actions: ['*'],
  exceptActions: false,
  resources: ['*'],
  exceptResources: false,
  conditional: false,
};

/** What was read so far. */
interface Reading {
  ask: AwsAsk;
  /** The user, whose name policies may speak of as a variable. */
  user: string | undefined;
  gaps: string[];
  failed: boolean;
}

/** Reads what is attached to a user or role, what is written into it, and the same of the user's groups. */
export async function policiesOf(ask: AwsAsk, principal: Principal, ownOf: () => Promise<Own>): Promise<Policies> {
  const { kind, name } = principal;
  const reading: Reading = { ask, user: kind === 'User' ? name : undefined, gaps: [], failed: false };
  const own = await tried(reading, `${kind.toLowerCase()} ${name} itself`, ownOf);
  const limit = own?.PermissionsBoundary?.PermissionsBoundaryArn;
  const boundary = limit === undefined ? undefined : await managed(reading, limit);
  const statements = await held(reading, kind, name);
  if (kind === 'User')
    for (const group of (await tried(reading, `the groups of user ${name}`, () => groupsOf(ask, name))) ?? [])
      statements.push(...(await held(reading, 'Group', group)));
  return { statements, ...(boundary && { boundary }), gaps: reading.gaps, failed: reading.failed };
}

async function tried<T>(reading: Reading, what: string, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    reading.failed ||= error.kind !== 'refused';
    reading.gaps.push(`${what} (${error.code ?? error.kind})`);
    return undefined;
  }
}

/** Everything that is allowed and denied to a user, role or group by itself. */
async function held(reading: Reading, kind: 'User' | 'Role' | 'Group', name: string): Promise<Statement[]> {
  const { ask } = reading;
  const owner = `${kind.toLowerCase()} ${name}`;
  const params = { [`${kind}Name`]: name };
  const statements: Statement[] = [];
  for (const arn of (await tried(reading, `what is attached to ${owner}`, () => attachedTo(ask, kind, params))) ?? [])
    statements.push(...(arn === administrator ? [everything] : ((await managed(reading, arn)) ?? [])));
  for (const policy of (await tried(reading, `the inline policies of ${owner}`, () => inlineOf(ask, kind, params))) ?? []) {
    const inline = async () => (await ask('iam', `Get${kind}Policy`, Document, { ...params, PolicyName: policy })).PolicyDocument;
    statements.push(...((await read(reading, `policy ${policy} of ${owner}`, inline)) ?? []));
  }
  return statements;
}

/** The statements of a managed policy, in the version that counts. */
const managed = (reading: Reading, arn: string) =>
  read(reading, `policy ${arn.split('/').at(-1)}`, async () => {
    const { Policy: policy } = await reading.ask('iam', 'GetPolicy', Policy, { PolicyArn: arn });
    const { PolicyVersion: version } = await reading.ask('iam', 'GetPolicyVersion', Version, {
      PolicyArn: arn,
      VersionId: policy.DefaultVersionId,
    });
    return version.Document;
  });

async function read(reading: Reading, what: string, question: () => Promise<string>): Promise<Statement[] | undefined> {
  const text = await tried(reading, what, question);
  if (text === undefined) return undefined;
  const statements = statementsOf(text, reading.user);
  if (!statements) reading.gaps.push(`${what} (of a form that is not known)`);
  return statements;
}

/** The user or role as IAM knows it. */
export async function ownOf(ask: AwsAsk, { kind, name }: Principal): Promise<Own> {
  const answer = await ask('iam', `Get${kind}`, z.object({ [kind]: Own }), { [`${kind}Name`]: name });
  return answer[kind] as Own;
}

const next = ({ IsTruncated, Marker }: { IsTruncated?: string | undefined; Marker?: string | undefined }) =>
  IsTruncated === 'true' ? Marker : undefined;

const attachedTo = (ask: AwsAsk, kind: string, params: Record<string, string>) =>
  all(async (Marker) => {
    const page = await ask('iam', `ListAttached${kind}Policies`, Attached, { ...params, Marker });
    return { nodes: page.AttachedPolicies.map(({ PolicyArn }) => PolicyArn), next: next(page) };
  });

const inlineOf = (ask: AwsAsk, kind: string, params: Record<string, string>) =>
  all(async (Marker) => {
    const page = await ask('iam', `List${kind}Policies`, Inline, { ...params, Marker });
    return { nodes: page.PolicyNames, next: next(page) };
  });

const groupsOf = (ask: AwsAsk, user: string) =>
  all(async (Marker) => {
    const page = await ask('iam', 'ListGroupsForUser', Groups, { UserName: user, Marker });
    return { nodes: page.Groups.map(({ GroupName }) => GroupName), next: next(page) };
  });

/** All pages of a list; half a list is not one to judge by. */
export const all = <T>(page: Parameters<typeof pages<T>>[0]) => Array.fromAsync(pages(page));
