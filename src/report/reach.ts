import type { Environment, Grant, Kind } from '../types.ts';
import { actions, clause, counted, environmentName, listed, named, thing, verbs } from '../words.ts';

/** One line of what a credential can do. */
export interface Deed {
  verb: string;
  what: string;
  because?: string;
}

const order: readonly Kind[] = ['production', 'unknown', 'staging', 'preview', 'development', 'test'];

const left: Readonly<Record<NonNullable<Grant['undo']>, string>> = {
  none: 'nothing is left',
  window: 'can be undone for a time',
  backup: 'a backup is left',
};

/** What a credential can do, by environment, production first; what can be done to several things of a type is one line. */
export function reachOf(grants: readonly Grant[]): { environment: Environment; deeds: Deed[] }[] {
  const environments = [...Map.groupBy(grants, ({ environment }) => `${order.indexOf(environment.kind)} ${environment.name}`)];
  environments.sort(([a], [b]) => (a < b ? -1 : 1));
  return environments.map(([, some]) => ({ environment: some[0]!.environment, deeds: deedsOf(some) }));
}

function deedsOf(grants: readonly Grant[]): Deed[] {
  const alike = Map.groupBy(grants, ({ action, resource, undo, because }) =>
    JSON.stringify([action, resource.type, resource.dependents, undo, because]),
  );
  const deeds = [...alike.values()].map((some) => ({ rank: actions.indexOf(some[0]!.action), deed: deedOf(some) }));
  return deeds.sort((a, b) => a.rank - b.rank).map(({ deed }) => deed);
}

function deedOf(grants: readonly Grant[]): Deed {
  const [{ action, undo, because }] = grants as [Grant];
  const after = action === 'delete' ? `: ${undo ? left[undo] : 'what would be left was not learned'}` : '';
  const why = because && grants.length > 1 ? `Of each: ${clause(because)}.` : because;
  return { verb: verbs[action], what: whatOf(grants) + after, ...(why && { because: why }) };
}

function whatOf(grants: readonly Grant[]): string {
  const distinct = [...new Map(grants.map(({ resource }) => [resource.id ?? resource.name ?? '', resource])).values()];
  const [first] = distinct;
  if (!first) return '';
  const names = distinct.map(({ name, id }) => named(name || id || ''));
  const users = first.dependents ?? [];
  const needed =
    users.length > 0
      ? `, which ${listed(
          users.map((user) => named(user)),
          5,
        )} ${users.length === 1 ? 'needs' : 'need'}`
      : '';
  return (distinct.length === 1 ? thing(first) : `${counted(distinct.length, first.type)} (${listed(names, 8)})`) + needed;
}

/** `production`, `shop/main (production)`. */
export const heading = (environment: Environment) =>
  environment.name === '' && environment.kind === 'unknown' ? 'no environment named' : environmentName(environment);
