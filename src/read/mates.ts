import type { Worker } from 'node:worker_threads';
import type { Kinds } from '../detect/kinds.ts';
import type { File } from '../walk/index.ts';
import type { Survey } from './survey.ts';
import type { ThreadData } from './worker.ts';

/** One thread, and how many batches it has before it. */
export interface Mate {
  waiting: number;
  take(files: readonly File[]): void;
  /** Resolves when it has given all its results, or was told to stop. */
  done(signal: AbortSignal | undefined): Promise<void>;
}

/** As many as there are cores left for. A scan of a few files, as of a commit, has no time to load what threads need. */
export async function hire({ index: { generic }, published }: Kinds, total: Survey): Promise<Mate[]> {
  const [{ availableParallelism }, { Worker }] = await Promise.all([import('node:os'), import('node:worker_threads')]);
  const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.cjs', import.meta.url);
  const length = Math.min(availableParallelism(), 8) - 1;
  const workerData: ThreadData = { tables: published.tables, words: published.words(), outlines: published.outlines(), generic };
  return Array.from({ length }, () => mate(new Worker(script, { workerData, trackUnmanagedFds: false }), total));
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
