import { z } from 'zod';
import { ApiError } from '../api.ts';
import { type AwsAsk, all } from './policies.ts';

/** Something that holds data, and that may be deleted. */
export interface Store {
  /** Its ARN; a bucket's is that of its objects. */
  arn: string;
  name: string;
  /** The values of its tags that name an environment. */
  labels: readonly string[];
  /** What works with it: the instances that a volume is attached to. */
  dependents?: readonly string[];
  /** What must be allowed, too, before it can be deleted: to switch off its protection. */
  lift?: { action: string; because: string };
  /** What copies call it, if not by its ARN. */
  key?: string;
  /** A sentence about what goes with it. */
  own?: string;
  /** There may be copies that no question tells of. */
  hidden?: boolean;
}

/** A copy from which a store could be made again. */
export interface Copy {
  of: string;
  arn: string;
  /** The action that deletes it. */
  deletes: string;
}

/** What a kind of store may be restored from. `complete`: from nothing else in this account. */
export interface Copies {
  found: readonly Copy[];
  complete: boolean;
  unknowns?: readonly string[];
  failed?: boolean;
}

/** A kind of store. */
export interface StoreKind {
  type: string;
  /** The action that ends it, and all the data in it. */
  deletes: string;
  /** Reads before "may not be listed": `Databases`. */
  title: string;
  list(ask: AwsAsk, region: string, account: string): Promise<Store[]>;
  copies?(ask: AwsAsk, region: string): Promise<Copies>;
  /** Not by region. */
  global?: boolean;
  /** What is not asked about its kind. */
  unknown?: string;
}

/** Tags that name an environment. */
const label = /^(?:env|environment|stage|tier)$/i;
export const labelsOf = (tags: readonly (readonly [name: string, value: string])[]) =>
  tags.flatMap(([name, value]) => (label.test(name) ? value : []));

const Protected = z.object({
  Results: z.array(z.object({ ResourceArn: z.string(), LastRecoveryPointArn: z.string().nullish() })).nullish(),
  NextToken: z.string().nullish(),
});

/** The last recovery point of each thing that AWS Backup keeps, if it may be asked. */
export async function recoveryPoints(ask: AwsAsk, region: string): Promise<Copies> {
  const points = await answered(
    all(async (nextToken) => {
      const page = await ask('backup', 'ListProtectedResources', Protected, { nextToken }, region);
      return { nodes: page.Results ?? [], next: page.NextToken ?? undefined };
    }),
  );
  if (points instanceof ApiError) return { found: [], complete: false, ...missing('Whether AWS Backup keeps copies', points) };
  const copy = ({ ResourceArn: of, LastRecoveryPointArn: point }: (typeof points)[number]): Copy => ({
    of,
    arn: point || '*',
    deletes: 'backup:DeleteRecoveryPoint',
  });
  return { found: points.map(copy), complete: true };
}

/** An answer, or why there is none. */
export async function answered<T>(question: Promise<T>): Promise<T | ApiError> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** What a question without an answer leaves unknown. */
export function missing(topic: string, error: ApiError): { unknowns: string[]; failed: boolean } {
  const refused = error.kind === 'refused';
  return {
    unknowns: [refused ? `${topic}: it may not ask (${error.code ?? error.status}).` : `${topic}: ${error.message}`],
    failed: !refused,
  };
}
