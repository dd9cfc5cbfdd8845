import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, readFileSync } from 'node:fs';
import type { Skipped } from '../types.ts';
import { limits, tooLarge } from './blobs.ts';
import type { Entry } from './entries.ts';
import type { File } from './file.ts';
import { openForRead, reasonOf, Unreadable } from './open.ts';

export type Spot = Pick<File, 'path' | 'absolute' | 'opens'>;

/** A tracked file's content on disk. Where it cannot be read, `skipped` says why; where it was deleted, or a link replaced it, nothing need be said. */
export function contentAt(spot: Spot, skipped?: Skipped[]): Uint8Array | undefined {
  try {
    const handle = openForRead(spot);
    try {
      if (fstatSync(handle).size > limits.largest) throw new Unreadable({ reason: tooLarge, complete: false });
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason.complete) skipped?.push({ path: spot.path, ...reason });
    return undefined;
  }
}

/** The id that git would give this content, in the manner of another of its ids. */
export function idOf(content: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}

export const isThere = (spot: Spot) => statsOf(spot)?.isFile() === true;

/** Whether git saw this very file with the content it has in the index. Not if it was written after that, or in the same moment. */
export function isAsIndexed(spot: Spot, { mtime, size }: Entry, indexWritten: bigint): boolean {
  if (mtime === undefined || mtime >= indexWritten) return false;
  const stats = statsOf(spot);
  return stats !== undefined && stats.isFile() && stats.mtimeNs === mtime && Number(stats.size) === size;
}

function statsOf({ opens, absolute }: Spot) {
  try {
    return lstatSync((opens ?? absolute) as string, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
