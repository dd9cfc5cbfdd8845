import { counted, listed } from '../../words.ts';
import type { Grant } from '../../types.ts';
import { ApiError } from '../api.ts';
import { clusters, instances } from './databases.ts';
import type { Permissions } from './permissions.ts';
import type { AwsAsk } from './policies.ts';
import { type Regions, regionsOf, regionsWithin } from './regions.ts';
import { answered, type Copies, type Copy, missing, type Store, type StoreKind } from './store.ts';
import { buckets, tables, volumes } from './stores.ts';

/** Something that holds data, and that this credential may delete. */
export interface Loss {
  arn: string;
  name: string;
  labels: readonly string[];
  dependents?: readonly string[];
  undo?: NonNullable<Grant['undo']>;
  because?: string;
}

/** What may be deleted of one kind. `listed`: it could be asked what there is, somewhere. */
export interface Losses {
  type: string;
  /** The action that deletes one. */
  deletes: string;
  found: readonly Loss[];
  listed: boolean;
  unknowns: readonly string[];
  failed: boolean;
}

const kinds: readonly StoreKind[] = [instances, clusters, volumes, tables, buckets];

/** Everything with data in it that this credential may delete, one kind after the other. What it may not delete is not asked about. */
export async function* lossesOf(ask: AwsAsk, permissions: Permissions, account: string): AsyncGenerator<Losses, void, void> {
  let enabled: Regions | undefined;
  for (const kind of kinds) {
    const allowed = permissions.of(kind.deletes);
    if (allowed ? allowed.scopes.length === 0 : !permissions.exact) continue;
    const scopes = allowed?.scopes ?? ['*'];
    if (!kind.global) enabled ??= await regionsOf(ask);
    const unknowns = kind.global ? [] : [...(enabled?.unknowns ?? [])];
    const survey = await surveyed(kind, kind.global ? ['us-east-1'] : regionsWithin(enabled?.regions ?? [], scopes), ask, account);
    const found: Loss[] = [];
    let failed = survey.failed;
    for (const [region, stores] of survey.stores) {
      const answer = await answered(lostOf(kind, stores, region, ask, permissions));
      const lost = answer instanceof ApiError ? { found: [], ...missing(`What it may delete in ${region}`, answer) } : answer;
      found.push(...lost.found);
      unknowns.push(...lost.unknowns);
      failed ||= lost.failed;
    }
    if (found.length > 0 && kind.unknown !== undefined) unknowns.push(kind.unknown);
    yield {
      type: kind.type,
      deletes: kind.deletes,
      found,
      listed: survey.stores.size > 0,
      unknowns: [...unknowns, ...survey.unknowns],
      failed,
    };
  }
}

interface Survey {
  stores: ReadonlyMap<string, readonly Store[]>;
  unknowns: readonly string[];
  failed: boolean;
}

/** What there is of a kind, by region. */
async function surveyed(kind: StoreKind, regions: readonly string[], ask: AwsAsk, account: string): Promise<Survey> {
  const answers = await Promise.all(regions.map(async (region) => [region, await answered(kind.list(ask, region, account))] as const));
  const stores = new Map<string, readonly Store[]>();
  const refusals = new Map<string, { error: ApiError; in: string[] }>();
  for (const [region, answer] of answers) {
    if (!(answer instanceof ApiError)) stores.set(region, answer);
    else refusals.set(answer.message, { error: answer, in: [...(refusals.get(answer.message)?.in ?? []), region] });
  }
  const missed = [...refusals.values()].map(({ error, in: where }) => {
    const everywhere = kind.global || where.length === regions.length;
    return missing(everywhere ? kind.title : `${kind.title} in ${listed(where)}`, error);
  });
  return { stores, unknowns: missed.flatMap(({ unknowns }) => unknowns), failed: missed.some(({ failed }) => failed) };
}

/** Those of the stores of a region that may be deleted, and what would be left of them. */
async function lostOf(
  kind: StoreKind,
  stores: readonly Store[],
  region: string,
  ask: AwsAsk,
  permissions: Permissions,
): Promise<Omit<Losses, 'type' | 'deletes' | 'listed'>> {
  const parts = await permissions.on(
    kind.deletes,
    stores.map(({ arn }) => arn),
  );
  const reached = stores.filter(({ arn }) => parts.has(arn));
  const lifted = await allowed(
    permissions,
    reached.flatMap(({ arn, lift }) => (lift ? { action: lift.action, arn } : [])),
  );
  const open = reached.filter(({ arn, lift }) => !lift || lifted(lift.action, arn));
  if (open.length === 0) return { found: [], unknowns: [], failed: false };
  const copies = await copiesOf(kind, region, ask);
  const mine = copies.found.filter((copy) => open.some((store) => isOf(copy, store)));
  const gone = await allowed(
    permissions,
    mine.map(({ deletes, arn }) => ({ action: deletes, arn })),
  );
  const found = open.flatMap((store) =>
    (parts.get(store.arn) ?? []).map((scope): Loss => {
      const { name, labels, dependents } = store;
      const own = mine.filter((copy) => isOf(copy, store));
      const left = own.filter(({ deletes, arn }) => !gone(deletes, arn)).length;
      const called = scope === store.arn ? name : scope.split(':').slice(5).join(':');
      return { arn: scope, name: called, labels, ...(dependents && { dependents }), ...leftOf(store, own.length, left, copies.complete) };
    }),
  );
  const elsewhere = found.some(({ undo }) => undo === 'none')
    ? [`${kind.title} of ${region}: whether copies of their snapshots lie in other regions or accounts was not asked.`]
    : [];
  return { found, unknowns: [...(copies.unknowns ?? []), ...elsewhere], failed: copies.failed ?? false };
}

async function copiesOf(kind: StoreKind, region: string, ask: AwsAsk): Promise<Copies> {
  if (!kind.copies) return { found: [], complete: false };
  const copies = await answered(kind.copies(ask, region));
  return copies instanceof ApiError
    ? { found: [], complete: false, ...missing(`What ${kind.title.toLowerCase()} in ${region} could be restored from`, copies) }
    : copies;
}

const isOf = ({ of }: Copy, { arn, key }: Store) => of === arn || of === key;

/** Which of these actions are allowed, asked by action and not by thing. */
async function allowed(
  permissions: Permissions,
  wanted: readonly { action: string; arn: string }[],
): Promise<(action: string, arn: string) => boolean> {
  const answers = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const [action, some] of Map.groupBy(wanted, (one) => one.action))
    answers.set(
      action,
      await permissions.on(
        action,
        some.map(({ arn }) => arn),
      ),
    );
  return (action, arn) => answers.get(action)?.has(arn) === true;
}

/** What would be left of a store, and why. */
function leftOf({ own, lift, hidden }: Store, copies: number, left: number, complete: boolean): Pick<Loss, 'undo' | 'because'> {
  const undo = left > 0 ? 'backup' : complete && !hidden ? 'none' : undefined;
  const snapshots = copies === 1 ? 'snapshot' : counted(copies, 'snapshot');
  const gone = copies > 0 ? `Its ${snapshots} can be deleted, too.` : complete ? 'It has no other snapshots.' : undefined;
  const kept = `It may not delete ${left === copies ? '' : `${left} of `}its ${snapshots}.`;
  const because = [lift?.because, own, left > 0 ? kept : gone].filter((sentence) => sentence !== undefined).join(' ');
  return { ...(undo && { undo }), ...(because !== '' && { because }) };
}
