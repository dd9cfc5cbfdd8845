import type { Agents } from './agents/index.ts';
import { credentialsOf, type Known, recognised } from './detect/credentials.ts';
import { find, type Sighting } from './detect/find.ts';
import { decode, type Inspected } from './inspect/index.ts';
import { judge } from './judge/index.ts';
import { environmentAt } from './place/environment.ts';
import { purposes } from './place/purpose.ts';
import { ciEnvironment } from './read/names.ts';
import { layersOf } from './read/layers.ts';
import { type Opened, pagesOf } from './read/pages.ts';
import type { Seen, Survey } from './read/survey.ts';
import type { ScanOptions } from './scan.ts';
import type { Case, Credential, Environment, Judged, Place, Reach } from './types.ts';
import { type File, reasonOf, trackedAmong } from './walk/index.ts';

/** The second half of the pipeline, for the few files that may hold a token: detect → place → inspect → judge. */
export async function examine(survey: Survey, options: ScanOptions): Promise<{ agents: readonly string[]; judged: Judged[] }> {
  const sighted = await detectAll(survey, options);
  if (sighted.length === 0) return { agents: [], judged: [] };
  const agents = await options.agents();
  const credentials = credentialsOf(await placeAll(sighted, agents, survey, options));
  const used = options.project && !options.signal?.aborted ? await purposes(options.root, credentials) : credentials;
  return { agents: agents.names, judged: await judgeAll(used, options) };
}

/** A sighting, in its file, and where it lies there. */
interface Sighted {
  file: File;
  sighting: Sighting;
  spot: Pick<Place, 'line' | 'column' | 'endLine' | 'endColumn'>;
  ci: string | undefined;
}

/** Looks closely at each file; after a Ctrl-C at those that were seen before it. */
async function detectAll(survey: Survey, options: ScanOptions): Promise<Sighted[]> {
  const seen = survey.seen.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const found: Sighted[] = [];
  const toEnd = options.signal?.aborted;
  for (const one of seen) {
    if (options.signal?.aborted && !toEnd) break;
    try {
      for (const item of await look(one, options)) found.push(item);
    } catch (error) {
      survey.skipped.push({ path: one.file.path, ...reasonOf(error) });
    }
  }
  return found;
}

/** Ctrl-C has its turn between the parts of a large file. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function look({ file, outlines }: Seen, { registry, signal }: ScanOptions): Promise<Sighted[]> {
  const found: Sighted[] = [];
  const known = new Set<string>();
  const wanted = outlines.map((index) => registry.outlines[index]!);
  const toEnd = signal?.aborted;
  for await (const page of pagesOf(file)) {
    await turn();
    if (signal?.aborted && !toEnd) break;
    for await (const layer of layersOf(page))
      for (const sighting of await recognised(find(layer, wanted), registry.load)) {
        const spot = spotOf(layer, sighting);
        if (!spot || !isAdded(file, spot.line)) continue;
        // What lies open stands in the surroundings of a disguise too.
        const key = `${sighting.outline.provider} ${spot.line} ${sighting.secret.fingerprint}`;
        if (layer !== page && known.has(key)) continue;
        known.add(key);
        const ci = layer === page ? ciEnvironment(file.path, page.text, sighting.start) : undefined;
        found.push({ file, sighting: detached(sighting), spot, ci });
      }
  }
  return found;
}

/** Undefined: it belongs to the page before or after. */
function spotOf(page: Opened, { start, end }: Sighting): Sighted['spot'] | undefined {
  if (start < page.from || start >= page.until) return undefined;
  const { line, column } = page.at(start);
  const last = page.at(end);
  return { line, column, endLine: last.line, endColumn: last.column };
}

const isAdded = ({ added }: File, line: number) => !added || added.some(([first, last]) => line >= first && line <= last);

/** The same, made of texts of its own: a part of a text holds on to the whole of it, and there may be thousands of files. */
function detached({ secret, parts, facts, name, keys, ...sighting }: Sighting): Sighting {
  return {
    ...sighting,
    secret: secret.map(copied),
    parts: Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value.map(copied)])),
    facts: Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, copied(value)])),
    ...(name !== undefined && { name: copied(name) }),
    keys: keys.map(copied),
  };
}

const copied = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

/** Says of each sighting where it lies, and who can read it there. */
async function placeAll(sighted: readonly Sighted[], agents: Agents, { skipped }: Survey, options: ScanOptions): Promise<Known[]> {
  const unsure = sighted.filter(({ file }) => file.tracked === undefined).map(({ file }) => file.path);
  const tracked = unsure.length > 0 ? trackedAmong(options.root, [...new Set(unsure)], skipped) : new Set<string>();
  const known: Known[] = [];
  for (const one of sighted) {
    const { file, sighting } = one;
    const detector = await options.registry.load(sighting.outline.provider);
    known.push({ sighting, detector, place: placeOf(one, file.tracked ?? tracked.has(file.path), agents, options) });
  }
  return known;
}

function placeOf({ file, sighting: { name, keys }, spot, ci }: Sighted, tracked: boolean, agents: Agents, { policy }: ScanOptions): Place {
  return {
    surface: file.surface,
    path: file.path,
    ...spot,
    ...(name !== undefined && { name }),
    environment: environmentAt({ name, keys, path: file.path, ci }, policy.environments),
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
      const allowance = policy.allow.get(credential.fingerprint);
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
