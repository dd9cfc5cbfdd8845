import { z } from 'zod';
import { listed } from '../../words.ts';
import { ApiError } from '../api.ts';
import { type AwsAsk, all, ownOf, type Policies, policiesOf, type Principal } from './policies.ts';
import { xmlList } from './xml.ts';
import { type Allowed, allowedOn, nothing, within } from './iam.ts';

/** What an AWS credential may do. */
export interface Permissions {
  /** On what an action is allowed, before anything is named. Undefined: not known. */
  of(action: string): Allowed | undefined;
  /** Of these ARNs and patterns, the parts on which an action is allowed: a thing itself where it is allowed on the whole of it. */
  on(action: string, arns: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Whether `on` can tell where `of` cannot. */
  exact: boolean;
  unknowns: readonly string[];
  failed: boolean;
}

const Decision = z.enum(['allowed', 'explicitDeny', 'implicitDeny']);
type Decision = z.output<typeof Decision>;
const Evaluation = z.object({
  EvalActionName: z.string(),
  EvalResourceName: z.string().optional(),
  EvalDecision: Decision,
  MissingContextValues: xmlList('member', z.string()),
  OrganizationsDecisionDetail: z.union([z.object({ AllowedByOrganizations: z.string() }), z.string()]).optional(),
  ResourceSpecificResults: xmlList('member', z.object({ EvalResourceName: z.string(), EvalResourceDecision: Decision })),
});
type Evaluation = z.output<typeof Evaluation>;
const Simulation = z.object({
  EvaluationResults: xmlList('member', Evaluation),
  IsTruncated: z.string().optional(),
  Marker: z.string().optional(),
});

type Simulate = (actions: readonly string[], arns?: readonly string[]) => Promise<Evaluation[]>;

/** How many things one simulation is asked about. */
const batch = 50;

const everything: Allowed = { scopes: ['*'], conditional: false };
const whole = (arns: readonly string[]) => new Map(arns.map((arn) => [arn, [arn]]));

/** The root user may do everything, but for what its organisation forbids. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html */
export const rootPermissions: Permissions = {
  of: () => everything,
  on: async (_, arns) => whole(arns),
  exact: true,
  unknowns: ['Whether a service control policy of its organisation limits the root user: no simulation tells.'],
  failed: false,
};

/**
 * Asks AWS to simulate the actions, which reckons with everything but session policies; where it may not, or where they are allowed on some
 * things only, reads the policies and evaluates them here.
 */
export async function permissionsOf(ask: AwsAsk, principal: Principal, actions: readonly string[]): Promise<Permissions> {
  let asked: ReturnType<typeof ownOf> | undefined;
  const own = () => (asked ??= ownOf(ask, principal));
  const simulation = await simulationOf(ask, principal, actions, own);
  const { simulated } = simulation;
  const policies = actions.every((action) => isSettled(simulated?.get(action))) ? undefined : await policiesOf(ask, principal, own);
  const unread = policies !== undefined && policies.statements.length === 0 && policies.gaps.length > 0;
  const evaluated = (action: string, resource?: string): Allowed => {
    if (policies === undefined) return nothing;
    const allowed = allowedOn(policies.statements, action, resource);
    return policies.boundary ? within(allowed, policies.boundary, action) : allowed;
  };
  const sessions = principal.kind === 'Role' && simulated ? ['Whether a session policy forbids some of it: no question tells.'] : [];
  const of = (action: string): Allowed | undefined => {
    const result = simulated?.get(action);
    if (result?.EvalDecision === 'allowed') return everything;
    if (result && isOutOfBounds(result)) return nothing;
    return unread ? undefined : evaluated(action);
  };
  const partsOf = (action: string, arn: string, decision: Decision | undefined): readonly string[] => {
    if (decision === 'allowed' || (decision === undefined && of(action) === everything)) return [arn];
    const { scopes } = evaluated(action, arn);
    if (decision === undefined) return scopes;
    return decision === 'implicitDeny' ? scopes.filter((scope) => scope !== arn) : [];
  };
  return {
    of,
    async on(action, arns) {
      const decisions = simulated && (await decisionsOn(simulation.simulate, action, arns));
      const parts = arns.map((arn) => [arn, partsOf(action, arn, decisions?.get(arn))] as const);
      return new Map(parts.filter(([, scopes]) => scopes.length > 0));
    },
    exact: simulated !== undefined,
    unknowns: [...simulation.unknowns, ...sessions, ...(policies ? unknownsOf(policies, unread, simulated !== undefined) : [])],
    failed: policies?.failed === true || (simulation.failed && unread),
  };
}

interface SimulationResult {
  simulated?: ReadonlyMap<string, Evaluation>;
  simulate: Simulate;
  unknowns: string[];
  failed: boolean;
}

async function simulationOf(
  ask: AwsAsk,
  { kind, arn }: Principal,
  actions: readonly string[],
  own: () => ReturnType<typeof ownOf>,
): Promise<SimulationResult> {
  let source = arn;
  const simulate: Simulate = (names, arns) =>
    all(async (Marker) => {
      const params = { PolicySourceArn: source, ActionNames: names, ResourceArns: arns, Marker };
      const page = await ask('iam', 'SimulatePrincipalPolicy', Simulation, params);
      return { nodes: page.EvaluationResults, next: page.IsTruncated === 'true' ? page.Marker : undefined };
    });
  try {
    if (kind === 'Role') source = (await own()).Arn;
    const results = await simulate(actions);
    const missing = [...new Set(results.flatMap((result) => result.MissingContextValues))].filter((key) => /^[\w:/.-]{3,80}$/.test(key));
    const unknowns =
      missing.length > 0 ? [`Whether conditions forbid some of it: AWS's simulation had no value for ${listed(missing)}.`] : [];
    return { simulated: new Map(results.map((result) => [result.EvalActionName, result])), simulate, unknowns, failed: false };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { simulate, unknowns: [], failed: error.kind !== 'refused' && error.kind !== 'malformed' };
  }
}

/** AWS's decision about each thing. */
async function decisionsOn(simulate: Simulate, action: string, arns: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  for (let at = 0; at < arns.length; at += batch)
    for (const result of await simulate([action], arns.slice(at, at + batch))) {
      if (result.EvalResourceName !== undefined) decisions.set(result.EvalResourceName, result.EvalDecision);
      for (const each of result.ResourceSpecificResults) decisions.set(each.EvalResourceName, each.EvalResourceDecision);
    }
  return decisions;
}

/** Whether policies need not be read to know: it is allowed on everything, or the organisation forbids it. */
const isSettled = (result: Evaluation | undefined) => result !== undefined && (result.EvalDecision === 'allowed' || isOutOfBounds(result));

const isOutOfBounds = ({ OrganizationsDecisionDetail: detail }: Evaluation) =>
  typeof detail === 'object' && detail.AllowedByOrganizations === 'false';

function unknownsOf({ gaps }: Policies, unread: boolean, simulated: boolean): string[] {
  const unknowns: string[] = [];
  if (unread)
    unknowns.push(`What it may do${simulated ? ' on some things only' : ''}: it may not read its own policies (${listed(gaps)}).`);
  else if (gaps.length > 0) unknowns.push(`What it may do is known in part; it may not read ${listed(gaps)}.`);
  if (!simulated && !unread)
    unknowns.push(
      'Whether a service control policy or a session policy forbids some of it: AWS did not simulate it, so only its own policies were read.',
    );
  return unknowns;
}
