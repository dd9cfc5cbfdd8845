import { fingerprintOf } from './fingerprint.ts';
import type { Agents } from './agents/index.ts';
import { credentialsOf, type Known } from './detect/credentials.ts';
import { decode, type Inspected } from './inspect/index.ts';
import { judge } from './judge/index.ts';
import { environmentAt } from './place/environment.ts';
import { purposes } from './place/purpose.ts';
import { type Sighted, withArchives } from './look.ts';
import type { Survey } from './read/survey.ts';
import type { ScanOptions } from './scan.ts';
import type { Case, Credential, Environment, Judged, Place, Reach } from './types.ts';
import { pathOnDisk, tellingPath, trackedAmong } from './walk/index.ts';

export { lookAt, type Sighted } from './look.ts';

/** The second half of the pipeline, for what was sighted in the few files that may hold a token: detect → place → inspect → judge. */
export async function examine(
  found: readonly Sighted[],
  survey: Survey,
  options: ScanOptions,
): Promise<{ agents: readonly string[]; judged: Judged[] }> {
  const sighted = await withArchives(found, survey, options);
  if (sighted.length === 0) return { agents: [], judged: [] };
  const agents = await options.agents();
  const credentials = credentialsOf(await placeAll(sighted, agents, survey, options));
  const [alike, own] = [credentials.filter(isGeneric), credentials.filter((one) => !isGeneric(one))];
  const used = options.project && !options.signal?.aborted && own.length > 0 ? await purposes(options.root, own) : own;
  return { agents: agents.names, judged: await judgeAll([...used, ...alike], options) };
}

/** Nobody knows what code would do with it. */
const isGeneric = ({ token }: Credential) => token.generic !== undefined;

/** Says of each sighting where it lies, and who can read it there. */
async function placeAll(sighted: readonly Sighted[], agents: Agents, { skipped }: Survey, options: ScanOptions): Promise<Known[]> {
  const unsure = sighted.filter(({ file }) => file.tracked === undefined).map(({ file }) => pathOnDisk(file));
  const tracked = unsure.length > 0 ? trackedAmong(options.root, [...new Set(unsure)], skipped) : new Set<string>();
  const known: Known[] = [];
  for (const one of sighted) {
    const { file, sighting } = one;
    const detector = await options.registry.load(sighting.outline.provider);
    known.push({ sighting, detector, place: placeOf(one, file.tracked ?? tracked.has(pathOnDisk(file)), agents, options) });
  }
  return known;
}

function placeOf({ file, sighting: { name, keys }, spot, ci }: Sighted, tracked: boolean, agents: Agents, { policy }: ScanOptions): Place {
  return {
    surface: file.surface,
    path: file.path,
    ...(file.inner && { archive: file.inner.archive }),
    ...spot,
    ...(name !== undefined && { name }),
    environment: environmentAt({ name, keys, path: tellingPath(file), ci }, policy.environments),
    tracked,
    readableBy: agents.readersOf(file),
  };
}

/** Asks about each credential once, several at a time, and judges what is known of it. */
async function judgeAll(credentials: readonly Credential[], options: ScanOptions): Promise<Judged[]> {
  const { online, policy, onProgress } = options;
  const ask = online && credentials.length > 0 ? (await import('./inspect/index.ts')).inspector(online) : undefined;
  let done = 0;
  const say = () => onProgress?.({ stage: 'inspect', done, of: credentials.length, credentials });
  if (ask) say();
  return Promise.all(
    credentials.map(async (credential): Promise<Judged> => {
      const inspected: Inspected = ask ? await ask(credential) : { reach: unasked(credential), asked: false, failed: false };
      const { way, asked, failed } = inspected;
      done++;
      if (ask) say();
      const allowance = policy.allow.size > 0 ? policy.allow.get(fingerprintOf(credential)) : undefined;
      const reach = inTheWordsOf(policy, inspected.reach);
      const known: Case = { credential: { ...credential, ...way }, asked, failed, reach, ...(allowance && { allowance }) };
      return { ...known, findings: judge(known, options.today) };
    }),
  );
}

/** What a credential says of itself, and that its provider was not asked where that would tell more. */
function unasked(credential: Credential): Reach {
  const reach = decode(credential);
  const silent = credential.token.inspect !== undefined && reach.grants.length === 0 && reach.state !== 'expired';
  return silent
    ? { ...reach, unknowns: [...reach.unknowns, `What it can do: only ${credential.detector.name} can tell, and was not asked.`] }
    : reach;
}

/** Environments that the policy file names are what it says, whatever their providers' names for them suggest. */
function inTheWordsOf({ environments }: ScanOptions['policy'], reach: Reach): Reach {
  const named = new Map(Object.entries(environments).map(([name, kind]) => [name.toLowerCase(), kind]));
  if (named.size === 0) return reach;
  const renamed = ({ name, kind }: Environment): Environment => ({ name, kind: named.get(name.toLowerCase()) ?? kind });
  return { ...reach, grants: reach.grants.map((grant) => ({ ...grant, environment: renamed(grant.environment) })) };
}
