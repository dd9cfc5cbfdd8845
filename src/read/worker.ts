import { parentPort, workerData } from 'node:worker_threads';
import type { Index } from '../detect/kinds.ts';
import type { Outline } from '../detect/outline.ts';
import { sieve } from '../detect/sieve.ts';
import type { File } from '../walk/index.ts';
import { emptySurvey, surveyFile } from './survey.ts';

/** Surveys batches of files; a batch of none is the end. */
const { index, outlines } = workerData as { index: Index; outlines: readonly Outline[] };
const own = sieve({ index, all: () => outlines });
own.sharpen();
parentPort?.on('message', (files: readonly File[]) => {
  if (files.length === 0) return parentPort?.close();
  const survey = emptySurvey();
  for (const file of files) for (const _ of surveyFile(own, file, survey)) continue;
  parentPort?.postMessage(survey);
});
