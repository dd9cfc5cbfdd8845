import { environmentAt } from './place/environment.ts';
import { purposes } from './place/purpose.ts';
import type { Agents } from './agents/index.ts';
import { credentialsOf, isKnown, type Known } from './detect/credentials.ts';
import { find, type Sighting } from './detect/find.ts';
import type { Registry } from './detect/registry.ts';
import { decode, type Inspected, type InspectOptions } from './inspect/index.ts';
import { judge } from './judge/index.ts';
import { surveyAll } from './read/crew.ts';
import { type Opened, pagesOf } from './read/pages.ts';
import { ciEnvironment } from './read/names.ts';
import type { Seen, Survey } from './read/survey.ts';
import type { Allowance, Case, Credential, Environment, Judged, Kind, Place, Reach, Report, Skipped, Surface } from './types.ts';
import { type File, reasonOf, trackedAmong } from './walk/index.ts';

/** What to scan, and by what. Everything the pipeline knows of the world outside comes in here. */
export interface ScanOptions {
  root: string;
  surface: Surface;
  files: Iterable<File | Skipped>;
  registry: Registry;
  /** Surveyed only when there is something that an agent could read. */
  agents: () => Promise<Agents>;
  /** A committed file that stands for what lies outside the repository. */
  anchor?: string;
  /** Of the policy file: names of environments, and what it allows by fingerprint. */
  policy: { environments: Readonly<Record<string, Kind>>; allow: ReadonlyMap<string, Allowance> };
  /** Whom to ask; absent: nobody. */
  online?: InspectOptions;
  /** Today, as an ISO date: allowances end. */
  today: string;
  version: string;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Where a scan is. */
export type Progress =
  | { stage: 'read'; files: number; bytes: number }
  | { stage: 'inspect'; done: number; of: number; credentials: readonly Credential[] };

/** The pipeline: walk → read → detect → place → inspect → judge. What was found is returned even when it is told to stop. */
export async function scan(options: ScanOptions): Promise<Report> {
  const began = performance.now();
  const { registry, signal, onProgress } = options;
  const survey = await surveyAll(options.files, registry.outlines, {
    signal,
    onProgress: onProgress && (({ files, bytes }) => onProgress({ stage: 'read', files, bytes })),
  });
  const known: Known[] = [];
  const sighted = await detectAll(survey, options);
  const agents = sighted.length > 0 ? await options.agents() : undefined;
  if (agents) known.push(...(await placeAll(sighted, agents, options)));
  const used = await purposes(options.root, credentialsOf(known));
  const judged = await judgeAll(used, options);
  if (signal?.aborted) survey.skipped.push({ path: '.', reason: 'the scan was interrupted', complete: false });
  return {
    version: options.version,
    root: options.root,
    online: options.online !== undefined,
    surface: options.surface,
    files: survey.files,
    bytes: survey.bytes,
    seconds: (performance.now() - began) / 1000,
    skipped: survey.skipped,
    credentials: judged,
    agents: agents?.names ?? [],
    ...(options.anchor !== undefined && { anchor: options.anchor }),
  };
}

/** Looks closely at the few files that may hold a token. */
async function detectAll(survey: Survey, options: ScanOptions): Promise<Sighted[]> {
  const seen = survey.seen.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const found: Sighted[] = [];
  for (const { file, outlines } of seen) {
    try {
      for (const item of await look({ file, outlines }, options)) found.push(item);
    } catch (error) {
      survey.skipped.push({ path: file.path, ...reasonOf(error) });
    }
  }
  return found;
}

/** Says of each sighting that its detector knows where it lies, and who can read it there. */
async function placeAll(sighted: readonly Sighted[], agents: Agents, options: ScanOptions): Promise<Known[]> {
  const unsure = sighted.filter(({ file }) => file.tracked === undefined).map(({ file }) => file.path);
  const tracked = unsure.length > 0 ? trackedAmong(options.root, [...new Set(unsure)]) : new Set<string>();
  const known: Known[] = [];
  for (const { file, page, sighting } of sighted) {
    const detector = await options.registry.load(sighting.outline.provider);
    const place = () => placeOf(file, page, sighting, file.tracked ?? tracked.has(file.path), agents, options);
    if (isKnown(sighting, detector)) known.push({ sighting, detector, place: place() });
  }
  return known;
}

/** A sighting, in the page and file that it was seen in. */
interface Sighted {
  file: File;
  page: Opened;
  sighting: Sighting;
}

async function look({ file, outlines }: Seen, { registry }: ScanOptions): Promise<Sighted[]> {
  const found: Sighted[] = [];
  for await (const page of pagesOf(file))
    for (const sighting of find(
      page,
      outlines.map((index) => registry.outlines[index]!),
    )) {
      if (sighting.start < page.from || sighting.start >= page.until) continue;
      if (file.added && !file.added.some(([first, last]) => page.at(sighting.start).line >= first && page.at(sighting.start).line <= last))
        continue;
      found.push({ file, page, sighting });
    }
  return found;
}

function placeOf(file: File, page: Opened, sighting: Sighting, tracked: boolean, agents: Agents, { policy }: ScanOptions): Place {
  const { line, column } = page.at(sighting.start);
  const end = page.at(sighting.end);
  const ci = ciEnvironment(file.path, page.text, sighting.start);
  return {
    surface: file.surface,
    path: file.path,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ...(sighting.name !== undefined && { name: sighting.name }),
    environment: environmentAt({ name: sighting.name, keys: sighting.keys, path: file.path, ci }, policy.environments),
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
      done++;
      if (ask) say();
      const allowance = policy.allow.get(credential.fingerprint);
      const known: Case = { credential, ...inspected, reach: inTheWordsOf(policy, inspected.reach), ...(allowance && { allowance }) };
      return { ...known, findings: judge(known, options.today) };
    }),
  );
}

/** What a credential says of itself, and that its provider was not asked where that would tell more. */
function unasked(credential: Credential): Reach {
  const reach = decode(credential);
  const silent = credential.token.inspect !== undefined && reach.grants.length === 0 && reach.state !== 'expired';
  return silent ? { ...reach, unknowns: [...reach.unknowns, `What it can do: only ${credential.detector.name} can tell, and was not asked.`] } : reach;
}

/** Environments that the policy file names are what it says, whatever their providers' names for them suggest. */
function inTheWordsOf({ environments }: ScanOptions['policy'], reach: Reach): Reach {
  const named = new Map(Object.entries(environments).map(([name, kind]) => [name.toLowerCase(), kind]));
  if (named.size === 0) return reach;
  const renamed = ({ name, kind }: Environment): Environment => ({ name, kind: named.get(name.toLowerCase()) ?? kind });
  return { ...reach, grants: reach.grants.map((grant) => ({ ...grant, environment: renamed(grant.environment) })) };
}
