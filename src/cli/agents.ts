import { homedir } from 'node:os';
import type { Agents } from '../agents/index.ts';
import type { Said } from './options.ts';

/** Who reads here, to be reckoned when there is something to read. Names that the operator gives must be right before that. */
export async function agentsIn(root: string, { lists }: Said): Promise<() => Promise<Agents>> {
  const chosen = lists['agent'];
  if (chosen) (await import('../agents/index.ts')).mustBeKnown(chosen);
  return async () => (await import('../agents/index.ts')).agentsFor({ root, home: home(), ...(chosen && { chosen }) });
}

/** A user without an entry among the users, as in some containers, has none. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '/nonexistent';
  }
}
