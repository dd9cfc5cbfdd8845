import { nowhere } from './environment.ts';
import type { Grant, Reach } from './types.ts';

/** What the documentation of a kind of token says that each of them may do, wherever it is used; and what it leaves open. For `decode`. */
export const documented =
  (grants: readonly Omit<Grant, 'environment' | 'evidence'>[], unknowns: readonly string[] = []) =>
  (): Reach => ({
    state: 'unknown',
    grants: grants.map((grant) => ({ ...grant, environment: nowhere, evidence: 'documentation' })),
    unknowns,
  });

/** What neither a token's text nor its documentation says. For `decode`. */
export const unsaid = (...unknowns: readonly string[]) => documented([], unknowns);
