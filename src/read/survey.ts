import { closeSync, constants, openSync, readSync } from 'node:fs';
import { overlap, type Sieve } from '../detect/sieve.ts';
import type { Skipped } from '../types.ts';
import { type File, reasonOf, tellingPath } from '../walk/index.ts';
import { isNamedZip, kindOf } from './archives/kind.ts';
import { memory, type Read, transcoded } from './reading.ts';
import { utf16Of } from './text.ts';

/** A file that may hold tokens, of the kinds with these numbers. */
export interface Seen {
  file: File;
  outlines: readonly number[];
  /** Some may be there in base64 or the like. */
  disguised: boolean;
}

/** What a first pass over files came to. */
export interface Survey {
  files: number;
  bytes: number;
  seen: Seen[];
  /** What has files in it, and is looked into when these are done. */
  archives: File[];
  skipped: Skipped[];
}

export const emptySurvey = (): Survey => ({ files: 0, bytes: 0, seen: [], archives: [], skipped: [] });

/** After so many bytes of one file, whoever waits for something else may have a turn. */
const TURN = 64 << 20;

/** Nearly no file needs a turn for others while it is read. */
const noTurn: readonly void[] = [];

/**
 * Reads a file straight into the sieve's window, a window at a time, and adds what came of it to the survey. A large one is read while
 * the turns that are returned are taken; whoever then does not go on leaves it undone.
 */
export function surveyFile(sieve: Sieve, file: File, survey: Survey): Iterable<void> {
  const step = file.bytes ? sift(sieve, tellingPath(file), memory(file.bytes), survey) : siftDisk(sieve, file, survey);
  if (isRest(step)) return onwards(step, file, survey);
  note(step, file, survey);
  return noTurn;
}

function* onwards(rest: Rest, file: File, survey: Survey): Generator<void, void, void> {
  note(yield* rest, file, survey);
}

function note(outcome: Outcome, file: File, survey: Survey): void {
  if (outcome === 'archive') survey.archives.push(file);
  else if ('outlines' in outcome) {
    survey.files++;
    if (outcome.outlines.length > 0) survey.seen.push({ file, ...outcome });
  } else survey.skipped.push({ path: file.path, ...outcome });
}

type Outcome = Omit<Seen, 'file'> | 'archive' | { reason: string; complete: boolean };

/** What is left of a file that is larger than the window. */
type Rest = Generator<void, Outcome, void>;

const isRest = (step: Outcome | Rest): step is Rest => typeof step !== 'string' && 'next' in step;

/** Bound once: the bundler leads each use of them through three getters. */
const [open, close, read] = [openSync, closeSync, readSync];

/** What is read is short at the end only; or by whole pages, where a file system (or /proc) gives one at a time. */
const disk =
  (handle: number): Read =>
  (room) => {
    for (let at = 0; ;) {
      const more = read(handle, room, at, room.length - at, null);
      at += more;
      if (more === 0 || at === room.length || more % 4096 !== 0) return at;
    }
  };

/** Neither a link nor a FIFO that took the file's place since it was listed is followed or waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function siftDisk(sieve: Sieve, file: File, survey: Survey): Outcome | Rest {
  let handle: number;
  try {
    handle = open((file.opens ?? file.absolute) as string, FLAGS);
  } catch (error) {
    return reasonOf(error);
  }
  let step: Outcome | Rest;
  try {
    step = sift(sieve, file.path, disk(handle), survey);
  } catch (error) {
    step = reasonOf(error);
  }
  if (isRest(step)) return closing(handle, step);
  close(handle);
  return step;
}

function* closing(handle: number, rest: Rest): Rest {
  try {
    return yield* rest;
  } catch (error) {
    return reasonOf(error);
  } finally {
    close(handle);
  }
}

function sift(sieve: Sieve, path: string, bytes: Read, survey: Survey): Outcome | Rest {
  const { window } = sieve;
  const counted: Read = (room) => {
    const more = bytes(room);
    survey.bytes += more;
    return more;
  };
  let read = counted;
  let length = read(window);
  if (kindOf(window, length)) return 'archive';
  const encoding = utf16Of(window, length);
  if (encoding) {
    read = transcoded(counted, window.slice(0, length), encoding);
    length = read(window);
  }
  if (sieve.isBinary(length)) return isNamedZip(path) ? 'archive' : { reason: 'binary', complete: true };
  const first = { outlines: sieve.sift(length, path), disguised: sieve.isDisguised() };
  return length < window.length ? first : siftRest(sieve, path, read, first);
}

/** What follows the first window, an overlap behind it at a time. */
function* siftRest(sieve: Sieve, path: string, read: Read, { outlines, disguised }: Omit<Seen, 'file'>): Rest {
  const { window } = sieve;
  let length = window.length;
  for (let turn = TURN; length === window.length; turn -= window.length) {
    if (turn < 0) {
      yield;
      turn = TURN;
    }
    window.copyWithin(0, length - overlap, length);
    const more = read(window.subarray(overlap));
    if (more === 0) break;
    length = overlap + more;
    outlines = [...new Set([...outlines, ...sieve.sift(length, path)])];
    disguised ||= sieve.isDisguised();
  }
  return { outlines, disguised };
}
