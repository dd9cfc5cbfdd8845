import { z } from 'zod';
import { listed } from '../../words.ts';
import { ApiError } from '../api.ts';
import type { AwsAsk } from './policies.ts';
import { answered, missing } from './store.ts';
import { xmlList } from './xml.ts';
import { covers } from './iam.ts';

/** Regions that every account has from the start: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const always =
  'us-east-1 us-east-2 us-west-1 us-west-2 ap-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1 sa-east-1'.split(
    ' ',
  );
/** More are not asked, so that the questions about one credential suffice. */
const most = 20;

/** Where things may lie. */
export interface Regions {
  regions: readonly string[];
  unknowns: readonly string[];
}

const Enabled = z.object({ regionInfo: xmlList('item', z.object({ regionName: z.string(), optInStatus: z.string().optional() })) });

/** The regions that are on. */
export async function regionsOf(ask: AwsAsk): Promise<Regions> {
  const answer = await answered(ask('ec2', 'DescribeRegions', Enabled));
  if (answer instanceof ApiError)
    return { regions: always, unknowns: missing('What lies in regions that are off at first', answer).unknowns };
  const names = answer.regionInfo.flatMap(({ regionName, optInStatus }) => (optInStatus === 'not-opted-in' ? [] : regionName));
  const regions = [...always.filter((name) => names.includes(name)), ...names.filter((name) => !always.includes(name))];
  const rest = regions.slice(most);
  return {
    regions: regions.slice(0, most),
    unknowns: rest.length > 0 ? [`What lies in ${listed(rest, 4)}: not asked, so as not to ask too much.`] : [],
  };
}

/** The regions that patterns of ARNs speak of. */
export function regionsWithin(regions: readonly string[], scopes: readonly string[]): string[] {
  const patterns = scopes.map((scope) => (scope.startsWith('arn:') ? scope.split(':')[3] : '*') || '*');
  return regions.filter((region) => patterns.some((pattern) => covers(pattern, region)));
}
