import type { Rule } from '../types.ts';
import { committed, committedTestKey, genericSecret, sharedCredential } from './rules/place.ts';
import { crossEnvironment, dataLoss, productionLoss, productionReach } from './rules/production.ts';
import { liveCredential, neverExpires, unfenced, unjudged } from './rules/state.ts';
import { accountWide, exceedsPolicy, exceedsPurpose, mintsCredentials } from './rules/width.ts';

/** Everything that is judged, in the order of `overreach explain`. */
export const rules: readonly Rule[] = [
  productionLoss,
  crossEnvironment,
  productionReach,
  dataLoss,
  committed,
  accountWide,
  mintsCredentials,
  exceedsPolicy,
  exceedsPurpose,
  liveCredential,
  unjudged,
  unfenced,
  sharedCredential,
  neverExpires,
  committedTestKey,
  genericSecret,
];
