import { z } from 'zod';

/** A statement of a policy, as far as it is evaluated here: whether its condition holds is not. */
export interface Statement {
  allows: boolean;
  actions: readonly string[];
  /** It is about every action but these. */
  exceptActions: boolean;
  resources: readonly string[];
  /** It is about every resource but these. */
  exceptResources: boolean;
  conditional: boolean;
}

/** On what an action is allowed: patterns of ARNs, `*` for everything. `conditional`: or on more, under conditions. */
export interface Allowed {
  scopes: readonly string[];
  conditional: boolean;
}

export const nothing: Allowed = { scopes: [], conditional: false };

const Texts = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const StatementShape = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts.optional(),
  NotAction: Texts.optional(),
  Resource: Texts.optional(),
  NotResource: Texts.optional(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
const Document = z.object({ Statement: z.union([StatementShape.transform((one) => [one]), z.array(StatementShape)]) });

/** The statements of a policy document, as IAM gives it: JSON, URL-encoded. Undefined for a text that is no policy. */
export function statementsOf(document: string, user?: string): Statement[] | undefined {
  try {
    const text = document.trimStart().startsWith('{') ? document : decodeURIComponent(document);
    return Document.parse(JSON.parse(text)).Statement.map((one) => statementOf(one, user));
  } catch {
    return undefined;
  }
}

function statementOf(statement: z.output<typeof StatementShape>, user: string | undefined): Statement {
  const { Effect, Action, NotAction, Resource, NotResource, Condition } = statement;
  const resources = (NotResource ?? Resource ?? ['*']).map((pattern) =>
    user === undefined ? pattern : pattern.replaceAll('${aws:username}', user),
  );
  return {
    allows: Effect === 'Allow',
    actions: (NotAction ?? Action ?? []).map((action) => action.toLowerCase()),
    exceptActions: NotAction !== undefined,
    resources: resources.map((pattern) => pattern.replace(/\$\{[^}]*\}/g, '*').replace(/\*{2,}/g, '*')),
    exceptResources: NotResource !== undefined,
    conditional: Object.keys(Condition ?? {}).length > 0 || resources.some((pattern) => pattern.includes('${')),
  };
}

/** On which part of a resource (a pattern, or the ARN of one thing) these statements allow an action. */
export function allowedOn(statements: readonly Statement[], action: string, resource = '*'): Allowed {
  const about = statements.filter((statement) => isAbout(statement, action.toLowerCase()));
  const denials = about.filter(({ allows }) => !allows);
  const scopes = new Set<string>();
  let conditional = false;
  for (const statement of about.filter(({ allows }) => allows))
    for (const scope of partsOf(statement, resource)) {
      if (denials.some((denial) => !denial.conditional && isWhole(denial, scope))) continue;
      if (statement.conditional || denials.some((denial) => denial.conditional && partsOf(denial, scope).length > 0)) conditional = true;
      else scopes.add(scope);
    }
  return { scopes: [...scopes].filter((scope) => ![...scopes].some((other) => other !== scope && covers(other, scope))), conditional };
}

/** What is allowed by policies and lies within the permissions boundary, too. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export function within({ scopes, conditional }: Allowed, boundary: readonly Statement[], action: string): Allowed {
  const inside = scopes.map((scope) => allowedOn(boundary, action, scope));
  return { scopes: [...new Set(inside.flatMap((one) => one.scopes))], conditional: conditional || inside.some((one) => one.conditional) };
}

function isAbout({ actions, exceptActions }: Statement, action: string): boolean {
  return actions.some((pattern) => covers(pattern, action)) !== exceptActions;
}

/** The part of a resource that a statement is about. */
function partsOf({ resources, exceptResources }: Statement, resource: string): string[] {
  if (exceptResources) return resources.some((pattern) => covers(pattern, resource)) ? [] : [resource];
  if (resources.some((pattern) => covers(pattern, resource))) return [resource];
  return resources.filter((pattern) => meet(pattern, resource, true));
}

/** Whether a statement is about the whole of a resource. */
function isWhole({ resources, exceptResources }: Statement, resource: string): boolean {
  if (exceptResources) return !resources.some((pattern) => meet(pattern, resource, true));
  return resources.some((pattern) => covers(pattern, resource));
}

/** Whether a pattern with `*` and `?` matches all that another matches, or a text without them. */
export const covers = (pattern: string, other: string) => meet(pattern, other, false);

/** Whether something matches both patterns; with `both` false, the wildcards of the second are letters like others. Quadratic. */
function meet(one: string, other: string, both: boolean): boolean {
  if (one.length > 2048 || other.length > 2048) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at === 0);
  const star = (at: number) => both && other[at - 1] === '*';
  for (let at = 1; at <= other.length; at++) row[at] = star(at) && row[at - 1] === true;
  for (const letter of one) {
    const next = [letter === '*' && row[0] === true];
    for (let at = 1; at <= other.length; at++) {
      const same = letter === other[at - 1] || (letter === '?' && (both || other[at - 1] !== '*')) || (both && other[at - 1] === '?');
      const wild = letter === '*' || star(at);
      next.push(wild ? row[at] === true || next[at - 1] === true : same && row[at - 1] === true);
    }
    row = next;
  }
  return row[other.length] === true;
}
