import type { Grant, Learned, Reach } from '../types.ts';

/** Adds a piece to what is known. Grants and unknowns add up; of the rest the last word counts. */
export function merge(known: Reach, learned: Learned): Reach {
  const { state = known.state, token = known.token, identity = known.identity, expires = known.expires } = learned;
  const grants = [...known.grants];
  for (const grant of learned.grants ?? []) add(grants, grant);
  return {
    state,
    ...(token !== undefined && { token }),
    ...(identity !== undefined && { identity }),
    ...(expires !== undefined && { expires }),
    grants,
    unknowns: [...new Set([...known.unknowns, ...(learned.unknowns ?? [])])],
  };
}

/** What the provider says of a thing replaces what its documentation says of it. */
function add(grants: Grant[], grant: Grant): void {
  const at = grants.findIndex((known) => isSame(known, grant));
  const known = grants[at];
  if (known === undefined) grants.push(grant);
  else grants[at] = known.evidence === 'provider' && grant.evidence !== 'provider' ? { ...grant, ...known } : { ...known, ...grant };
}

function isSame(one: Grant, other: Grant): boolean {
  if (one.action !== other.action || one.environment.name !== other.environment.name || one.resource.type !== other.resource.type)
    return false;
  const { id, name } = one.resource;
  if (id === other.resource.id) return id !== undefined || name === other.resource.name;
  return name !== undefined && name === other.resource.name && (id === undefined || other.resource.id === undefined);
}

/** What has ended can do nothing. */
export const settled = (reach: Reach): Reach => (reach.state === 'revoked' || reach.state === 'expired' ? { ...reach, grants: [] } : reach);
