import { closeSync, constants, openSync, readSync } from 'node:fs';
import { overlap, type Sieve } from '../detect/sieve.ts';
import type { Skipped } from '../types.ts';
import { type File, reasonOf } from '../walk/index.ts';
import { textOf } from './text.ts';

/** A file that may hold tokens, of the kinds with these numbers. */
export interface Seen {
  file: File;
  outlines: readonly number[];
}

/** What a first pass over files came to. */
export interface Survey {
  files: number;
  bytes: number;
  seen: Seen[];
  skipped: Skipped[];
}

export const emptySurvey = (): Survey => ({ files: 0, bytes: 0, seen: [], skipped: [] });

/** Reads a file straight into the sieve's window, a window at a time, and adds what came of it to the survey. */
export function surveyFile(sieve: Sieve, file: File, survey: Survey): void {
  const outcome = file.bytes ? sift(sieve, memory(file.bytes), survey) : siftDisk(sieve, file, survey);
  if (Array.isArray(outcome)) {
    survey.files++;
    if (outcome.length > 0) survey.seen.push({ file, outlines: outcome });
  } else survey.skipped.push({ path: file.path, ...outcome });
}

type Outcome = number[] | { reason: string; complete: boolean };

/** Fills a part of the window and says how much it put there: 0 at the end. */
type Fill = (window: Uint8Array, from: number) => number;

function memory(bytes: Uint8Array): Fill {
  let at = 0;
  return (window, from) => {
    const part = bytes.subarray(at, at + window.length - from);
    window.set(part, from);
    at += part.length;
    return part.length;
  };
}

/** Neither a link nor a FIFO that took the file's place since it was listed is followed or waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function siftDisk(sieve: Sieve, file: File, survey: Survey): Outcome {
  let handle: number;
  try {
    handle = openSync((file.opens ?? file.absolute) as string, FLAGS);
  } catch (error) {
    return reasonOf(error);
  }
  try {
    return sift(sieve, (window, from) => readSync(handle, window, from, window.length - from, null), survey);
  } catch (error) {
    return reasonOf(error);
  } finally {
    closeSync(handle);
  }
}

function sift(sieve: Sieve, fill: Fill, survey: Survey): Outcome {
  const { window } = sieve;
  let length = fill(window, 0);
  survey.bytes += length;
  if (isUtf16(window, length)) return siftTranscoded(sieve, fill, length, survey);
  if (window.subarray(0, Math.min(length, 8000)).includes(0)) return { reason: 'binary', complete: true };
  let seen = sieve.sift(length);
  while (length === window.length) {
    window.copyWithin(0, length - overlap, length);
    const more = fill(window, overlap);
    if (more === 0) break;
    survey.bytes += more;
    length = overlap + more;
    seen = [...new Set([...seen, ...sieve.sift(length)])];
  }
  return seen;
}

const isUtf16 = (bytes: Uint8Array, length: number) =>
  length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));

/** UTF-16 has no runs of letters in its bytes: it is made UTF-8 first. Such files are small; a larger one is cut. */
function siftTranscoded(sieve: Sieve, fill: Fill, first: number, survey: Survey): Outcome {
  const parts = [sieve.window.slice(0, first)];
  for (let total = first; total < 64 << 20;) {
    const more = fill(sieve.window, 0);
    if (more === 0) break;
    survey.bytes += more;
    total += more;
    parts.push(sieve.window.slice(0, more));
  }
  const text = textOf(Buffer.concat(parts));
  if (text === undefined) return { reason: 'binary', complete: true };
  const utf8 = memory(Buffer.from(text));
  return sift(sieve, utf8, emptySurvey());
}
