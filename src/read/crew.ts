import type { Kinds } from '../detect/kinds.ts';
import { type Sieve, sieve } from '../detect/sieve.ts';
import type { Skipped } from '../types.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, type Seen, type Survey, surveyFile } from './survey.ts';
import { hire, type Mate } from './mates.ts';

/** So many files are worth the start of other threads, each of which is given so many at a time. */
const MANY = 300;
const BATCH = 100;

/** So many bytes are read at most before Ctrl-C is heard. */
const TURN = 64 << 20;

export interface CrewOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((survey: Survey) => void) | undefined;
  /** Looks closely at what may hold tokens, on this thread, while others go on. */
  onSeen?: ((seen: Seen, survey: Survey) => Promise<void>) | undefined;
}

/** A survey under way. */
interface Work extends CrewOptions {
  total: Survey;
  own: Sieve;
  crew: Mate[];
  waiting: File[];
  /** At how many of those that were seen somebody looked. */
  looked: number;
}

/**
 * Surveys all files, on every core where there are enough of them. Threads share nothing but lists of paths.
 * Stops early when it is told to, with what there is so far.
 */
export async function surveyAll(files: Iterable<File | Skipped>, kinds: Kinds, options: CrewOptions = {}): Promise<Survey> {
  const work: Work = { ...options, total: emptySurvey(), own: sieve(kinds), crew: [], waiting: [], looked: 0 };
  try {
    await surveyThese(files, kinds, work);
  } catch (error) {
    await Promise.all(work.crew.map((mate) => mate.done(AbortSignal.abort())));
    throw error;
  }
  return work.total;
}

async function surveyThese(files: Iterable<File | Skipped>, kinds: Kinds, work: Work): Promise<void> {
  const { total, crew, signal } = work;
  let listed = 0;
  for (const item of files) {
    if (signal?.aborted) break;
    if ('reason' in item) {
      total.skipped.push(item);
      continue;
    }
    work.waiting.push(item);
    if (++listed === MANY) {
      crew.push(...(await hire(kinds, total)));
      await optimize(false);
    }
    // Before it is known whether there are many, only names are looked at: threads start the sooner.
    if (listed >= MANY && work.waiting.length >= BATCH) await surveyThose(BATCH, work);
  }
  await surveyThose(1, work);
  const goesOn = await lookAtSeen(work);
  await Promise.all(crew.map((mate) => mate.done(signal)));
  if (goesOn) await lookAtSeen(work);
  if (crew.length > 0) await optimize(true);
}

/** Has batches of what waits surveyed, as long as there is so much of it. While the others have enough to do, looks at what was seen. */
async function surveyThose(atLeast: number, work: Work): Promise<void> {
  const { crew, total, signal, onProgress } = work;
  while (work.waiting.length >= atLeast) {
    if (signal?.aborted) return;
    const free = crew.find((mate) => mate.waiting < 6);
    if (!free && crew.length > 0 && work.looked < total.seen.length) await look(work);
    else {
      const batch = work.waiting.slice(0, BATCH);
      work.waiting = work.waiting.slice(BATCH);
      if (free) free.take(batch);
      else await surveyHere(batch, work);
    }
    onProgress?.(total);
  }
}

/** Those that were seen before a Ctrl-C are looked at after it, too; one that comes meanwhile stops it: then false. */
async function lookAtSeen(work: Work): Promise<boolean> {
  const { total, signal } = work;
  const wasAborted = signal?.aborted;
  while (work.looked < total.seen.length) {
    if (signal?.aborted !== wasAborted) return false;
    await look(work);
  }
  return true;
}

async function look(work: Work): Promise<void> {
  await work.onSeen?.(work.total.seen[work.looked++]!, work.total);
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
async function surveyHere(batch: readonly File[], { own, total, signal, onProgress }: Work): Promise<void> {
  const turn = () => {
    onProgress?.(total);
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
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
