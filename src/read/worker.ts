import { parentPort, workerData } from 'node:worker_threads';
import { opened } from '../detect/kinds.ts';
import { sieve } from '../detect/sieve.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, surveyFile } from './survey.ts';

/** What a thread is given. */
export interface ThreadData {
  tables: Uint8Array;
  words: Uint8Array;
  outlines: Uint8Array;
  generic: readonly number[];
}

/** Surveys batches of files; a batch of none is the end. */
const { tables, words, outlines, generic } = workerData as ThreadData;
const kinds = opened({ tables, words: () => words, outlines: () => outlines });
const own = sieve({ ...kinds, index: { ...kinds.index, generic } });
parentPort?.on('message', (files: readonly File[]) => {
  if (files.length === 0) return parentPort?.close();
  const survey = emptySurvey();
  for (const file of files) for (const _ of surveyFile(own, file, survey)) continue;
  parentPort?.postMessage(survey);
});
