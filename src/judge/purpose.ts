import type { Action, Grant, Use } from '../types.ts';

/** What a credential can change that the code here has no use for. Nothing, where no use was found: then its purpose is not known. */
export function beyondPurpose(purpose: readonly Use[], grants: readonly Grant[]): Grant[] {
  if (purpose.length === 0) return [];
  return grants.filter(
    ({ action, resource }) => action !== 'read' && !purpose.some((use) => needs(use.action, action) && same(use.resource, resource.type)),
  );
}

const needs = (use: Action, grant: Action) => use === grant || use === 'admin';

/** A use of something unnamed may be of anything. */
const same = (used: string, type: string) => used === '' || bare(used) === bare(type);

/** Without case, spaces and the plural: `Custom domains` is `customDomain`. */
const bare = (noun: string) =>
  noun
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
