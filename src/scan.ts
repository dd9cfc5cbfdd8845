import type { Agents } from './agents/index.ts';
import type { Registry } from './detect/registry.ts';
import type { InspectOptions } from './inspect/index.ts';
import type { Sighted } from './examine.ts';
import { surveyAll } from './read/crew.ts';
import type { Allowance, Credential, Kind, Report, Skipped, Surface } from './types.ts';
import type { File } from './walk/index.ts';

/** What to scan, and by what. Everything the pipeline knows of the world outside comes in here. */
export interface ScanOptions {
  root: string;
  surface: Surface;
  /** The root is one project, whose code tells what credentials are for; not a folder that only happens to hold what is scanned. */
  project: boolean;
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
  const began = Date.now();
  const { registry, signal, onProgress } = options;
  // What is clean, as nearly every commit is, needs nothing of the second half.
  const secondHalf = () => import('./examine.ts');
  const sighted: Sighted[] = [];
  const survey = await surveyAll(options.files, registry.kinds, {
    signal,
    onProgress: onProgress && (({ files, bytes }) => onProgress({ stage: 'read', files, bytes })),
    onSeen: async (seen, survey) => {
      for (const one of await (await secondHalf()).lookAt(seen, survey, options)) sighted.push(one);
    },
  });
  const { agents, judged } =
    sighted.length + survey.archives.length > 0 ? await (await secondHalf()).examine(sighted, survey, options) : nothing;
  if (signal?.aborted) survey.skipped.push({ path: '.', reason: 'the scan was interrupted', complete: false });
  return {
    version: options.version,
    root: options.root,
    online: options.online !== undefined,
    surface: options.surface,
    files: survey.files,
    bytes: survey.bytes,
    seconds: (Date.now() - began) / 1000,
    skipped: survey.skipped,
    credentials: judged,
    agents,
    ...(options.anchor !== undefined && { anchor: options.anchor }),
  };
}

const nothing = { agents: [], judged: [] };
