import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import type { Skipped } from '../types.ts';
import type { File } from './file.ts';

/** Why a file or folder was not read, in words. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly complete: boolean;

  constructor({ reason, complete }: Reason) {
    super(reason);
    this.complete = complete;
  }
}

type Reason = Omit<Skipped, 'path'>;

const gone: Reason = { reason: 'gone since it was listed', complete: true };
const denied: Reason = { reason: 'not readable: permission denied', complete: false };
const special: Reason = { reason: 'a special file', complete: true };

const reasons: Readonly<Record<string, Reason>> = {
  ENOENT: gone,
  ENOTDIR: gone,
  ELOOP: { reason: 'a link', complete: true },
  EMLINK: { reason: 'a link', complete: true },
  ENXIO: special,
  ENODEV: special,
  EACCES: denied,
  EPERM: denied,
  EIO: { reason: 'not readable: the disk failed', complete: false },
  ENAMETOOLONG: { reason: 'not readable: its path is too long', complete: false },
};

/** What became of a file, from the error that the system gave. What was not there any more, or is no file, leaves the scan complete. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Unreadable) return { reason: error.message, complete: error.complete };
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return reasons[code] ?? { reason: `not readable: ${code}`, complete: false };
}

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A handle to a regular file. Neither a link nor a FIFO that took its place since it was listed is followed or waited for. */
export function openForRead({ opens, absolute }: Pick<File, 'absolute' | 'opens'>): number {
  let handle: number;
  try {
    handle = openSync((opens ?? absolute) as string, FLAGS);
  } catch (error) {
    throw new Unreadable(reasonOf(error));
  }
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new Unreadable(special);
}
