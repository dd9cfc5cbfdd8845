import { like } from '../like.ts';
import type { Action, Allowance, Grant } from '../types.ts';

type May = NonNullable<Allowance['may']>[number];

/** What a credential can do beyond what it may. Only what is known to be allowed is. */
export const beyondPolicy = (may: readonly May[], grants: readonly Grant[]) =>
  grants.filter((grant) => !may.some((one) => allows(one, grant)));

function allows({ action, environment, resource }: May, grant: Grant): boolean {
  if (!includes(action, grant.action)) return false;
  if (environment !== undefined && !like(environment, grant.environment.name) && environment.toLowerCase() !== grant.environment.kind)
    return false;
  const { type, name, id } = grant.resource;
  return resource === undefined || [type, name, id, `${type} ${name ?? ''}`].some((text) => text !== undefined && like(resource, text));
}

/** To administer is to do everything; to change or delete a thing, one reads it. */
const includes = (may: Action, does: Action) => may === does || may === 'admin' || does === 'read';
