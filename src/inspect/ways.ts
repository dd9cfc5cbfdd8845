import type { Sighted } from '../types.ts';
import type { Inspected } from './index.ts';
import { merge } from './merge.ts';

/** So many ways to take one secret are tried. */
const most = 8;

const ranks = { revoked: 0, expired: 1, unknown: 2, live: 3 } as const;

/**
 * A secret that stands beside several ids, or in another host's URL too, is asked about in each of these ways until it is live in one:
 * the others may be mistakes, or bait that is to keep us from asking.
 */
export async function inspectEach(credential: Sighted, inspect: (credential: Sighted) => Promise<Inspected>): Promise<Inspected> {
  const { otherwise = [] } = credential;
  const first = await inspect(credential);
  if (otherwise.length === 0 || first.reach.state === 'live') return first;
  let best = first;
  const tried = [first];
  for (const way of otherwise.slice(0, most - 1)) {
    const one = { ...(await inspect({ ...credential, ...way })), way };
    if (one.reach.state === 'live') return one;
    if (ranks[one.reach.state] > ranks[best.reach.state]) best = one;
    tried.push(one);
  }
  const left = otherwise.length - tried.length + 1;
  const unknowns = tried.flatMap(({ reach }) => reach.unknowns);
  if (left > 0)
    unknowns.push(`Whether it is live: it stands beside ${tried.length + left} ids or hosts, and was tried with ${tried.length} of them.`);
  return {
    ...best,
    reach: merge(best.reach, { unknowns, ...(left > 0 && { state: 'unknown' }) }),
    asked: tried.some(({ asked }) => asked),
    failed: left > 0 || tried.some(({ failed }) => failed),
  };
}
