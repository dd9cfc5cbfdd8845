import { parentPort, workerData } from 'node:worker_threads';
import { kindsOf } from '../detect/kinds.ts';
import type { Outline } from '../detect/outline.ts';
import { sieve } from '../detect/sieve.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, surveyFile } from './survey.ts';

/** Surveys batches of files; a batch of none is the end. */
const own = sieve(kindsOf(workerData as readonly Outline[]));
parentPort?.on('message', (files: readonly File[]) => {
  if (files.length === 0) return parentPort?.close();
  const survey = emptySurvey();
  for (const file of files) for (const _ of surveyFile(own, file, survey)) continue;
  parentPort?.postMessage(survey);
});
