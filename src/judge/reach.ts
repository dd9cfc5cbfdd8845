import type { Case, Grant, Place } from '../types.ts';

/** What is made again from elsewhere: its deletion breaks things, and loses no data. By the last word of a resource's type. */
const remade =
  /\b(?:deployment|domain|route|rule|variable|secret|key|token|credential|password|webhook|hook|endpoint|member|membership|collaborator|invitation|seat|role|policy|permission|grant|session|workflow|pipeline|job|alert|monitor|dashboard|cache|certificate|service|function|worker|build|runner|label|tag|integration|app|application|machine)$/i;

/** Whether what it deletes is, or holds, data. */
export const losesData = ({ action, resource }: Grant) =>
  action === 'delete' && !remade.test(resource.type) && !/\bdns\b/i.test(resource.type);

export const inProduction = ({ environment }: Grant) => environment.kind === 'production';

export const changes = ({ action }: Grant) => action !== 'read';

/** It says of itself that it reaches nothing but test data. */
export const testOnly = ({ credential }: Case) => credential.token.test?.(credential) === true;

/** What it can do to anything that matters: nothing, if it reaches test data only. */
export const real = (judged: Case) => (testOnly(judged) ? [] : judged.reach.grants);

/** Grants break a rule only if there are any. */
export const any = (grants: readonly Grant[]) => (grants.length > 0 ? grants : undefined);

export const named = ({ environment }: Place) => environment.kind !== 'unknown';

export const at = ({ path, line }: Place) => `${path}:${line}`;
