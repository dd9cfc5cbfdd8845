import type { Worker } from 'node:worker_threads';
import type { Kinds } from '../detect/kinds.ts';
import { type Sieve, sieve } from '../detect/sieve.ts';
import type { Skipped } from '../types.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, type Survey, surveyFile } from './survey.ts';
import type { ThreadData } from './worker.ts';

/** So many files are worth the start of other threads, each of which is given so many at a time. */
const MANY = 300;
const BATCH = 100;

/** So many bytes are read at most before Ctrl-C is heard. */
const TURN = 64 << 20;

export interface CrewOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((survey: Survey) => void) | undefined;
}

/**
 * Surveys all files, on every core where there are enough of them. Threads share nothing but lists of paths.
 * Stops early when it is told to, with what there is so far.
 */
export async function surveyAll(files: Iterable<File | Skipped>, kinds: Kinds, { signal, onProgress }: CrewOptions = {}): Promise<Survey> {
  const total = emptySurvey();
  const own = sieve(kinds);
  const crew: Mate[] = [];
  let waiting: File[] = [];
  let listed = 0;

  const turn = () => {
    onProgress?.(total);
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
  const survey = async () => {
    const batch = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    const free = crew.find((mate) => mate.waiting < 6);
    if (free) free.take(batch);
    else await surveyHere(own, batch, total, turn, signal);
    onProgress?.(total);
  };
  const surveyThose = async (atLeast: number) => {
    while (waiting.length >= atLeast) {
      if (signal?.aborted) return;
      await survey();
    }
  };
  for (const item of files) {
    if (signal?.aborted) break;
    if ('reason' in item) {
      total.skipped.push(item);
      continue;
    }
    waiting.push(item);
    if (++listed === MANY) {
      crew.push(...(await hire(kinds, total)));
      await optimize(false);
    }
    // Before it is known whether there are many, only names are looked at: threads start the sooner.
    if (listed >= MANY) await surveyThose(BATCH);
  }
  await surveyThose(1);
  await Promise.all(crew.map((mate) => mate.done(signal)));
  if (crew.length > 0) await optimize(true);
  return total;
}

/**
 * Nearly all of a survey's time is spent in WebAssembly and in the system. What little JavaScript there is lives for seconds: V8's last compiler
 * took a fifth of all processor time for it, on the cores that the threads are on, and gave none of that back.
 */
async function optimize(fully: boolean): Promise<void> {
  const [{ versions }, { setFlagsFromString }] = await Promise.all([import('node:process'), import('node:v8')]);
  // V8 complains of a flag that it does not know; those of Node 22 and 24 know this one.
  if (/^1[23]\./.test(versions.v8)) setFlagsFromString(fully ? '--turbofan' : '--no-turbofan');
}

/** Surveys a batch on this thread. What waits has its turn now and then: results of other threads, and Ctrl-C. */
async function surveyHere(
  own: Sieve,
  batch: readonly File[],
  total: Survey,
  turn: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let before = total.bytes;
  for (const file of batch) {
    for (const _ of surveyFile(own, file, total)) {
      await turn();
      if (signal?.aborted) return;
    }
    if (total.bytes - before < TURN) continue;
    before = total.bytes;
    await turn();
    if (signal?.aborted) return;
  }
  await turn();
}

/** One thread, and how many batches it has before it. */
interface Mate {
  waiting: number;
  take(files: readonly File[]): void;
  /** Resolves when it has given all its results, or was told to stop. */
  done(signal: AbortSignal | undefined): Promise<void>;
}

/** A scan of a few files, as of a commit, has no time to load what threads need. */
async function hire({ index: { generic }, published }: Kinds, total: Survey): Promise<Mate[]> {
  const [{ availableParallelism }, { Worker }] = await Promise.all([import('node:os'), import('node:worker_threads')]);
  const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  const length = Math.min(availableParallelism(), 8) - 1;
  const workerData: ThreadData = { tables: published.tables, words: published.words(), outlines: published.outlines(), generic };
  return Array.from({ length }, () => mate(new Worker(script, { workerData }), total));
}

function mate(worker: Worker, total: Survey): Mate {
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let broken: unknown;
  worker.on('error', (error) => (broken = error));
  const own: Mate = {
    waiting: 0,
    take(files) {
      own.waiting++;
      worker.postMessage(files);
    },
    async done(signal) {
      if (signal?.aborted) await worker.terminate();
      else worker.postMessage([]);
      await gone;
      if (broken) throw broken;
    },
  };
  worker.on('message', (part: Survey) => {
    own.waiting--;
    total.files += part.files;
    total.bytes += part.bytes;
    total.seen.push(...part.seen);
    total.archives.push(...part.archives);
    total.skipped.push(...part.skipped);
  });
  return own;
}
