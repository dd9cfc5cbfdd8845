import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Outline } from '../detect/outline.ts';
import { sieve } from '../detect/sieve.ts';
import type { Skipped } from '../types.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, type Survey, surveyFile } from './survey.ts';

/** Files that are surveyed before other threads are worth their start, and how many one is given at a time. */
const ALONE = 3000;
const BATCH = 200;

export interface CrewOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((survey: Survey) => void) | undefined;
}

/**
 * Surveys all files, on every core where there are enough of them. Threads share nothing but lists of paths.
 * Stops early when it is told to, with what there is so far.
 */
export async function surveyAll(
  files: Iterable<File | Skipped>,
  outlines: readonly Outline[],
  { signal, onProgress }: CrewOptions = {},
): Promise<Survey> {
  const total = emptySurvey();
  const own = sieve(outlines);
  const crew: Mate[] = [];
  let batch: File[] = [];
  let listed = 0;

  const survey = async () => {
    const free = crew.find((mate) => mate.waiting < 2);
    if (free) free.take(batch);
    else {
      for (const file of batch) surveyFile(own, file, total);
      if (crew.length > 0 || onProgress) await setImmediate();
    }
    onProgress?.(total);
    batch = [];
  };
  for (const item of files) {
    if (signal?.aborted) break;
    if ('reason' in item) {
      total.skipped.push(item);
      continue;
    }
    batch.push(item);
    if (++listed === ALONE) crew.push(...hire(outlines, total));
    if (batch.length === BATCH) await survey();
  }
  if (!signal?.aborted) await survey();
  await Promise.all(crew.map((mate) => mate.done(signal)));
  return total;
}

/** One thread, and how many batches it has before it. */
interface Mate {
  waiting: number;
  take(files: readonly File[]): void;
  /** Resolves when it has given all its results, or was told to stop. */
  done(signal: AbortSignal | undefined): Promise<void>;
}

function hire(outlines: readonly Outline[], total: Survey): Mate[] {
  return Array.from({ length: Math.min(availableParallelism(), 8) - 1 }, () => mate(outlines, total));
}

function mate(outlines: readonly Outline[], total: Survey): Mate {
  const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(script, import.meta.url), { workerData: outlines });
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
    total.skipped.push(...part.skipped);
  });
  return own;
}
