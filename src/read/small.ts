import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

const MOST = 1_000_000;

/** A small regular file as text; undefined where it is none, is larger, is a link, or cannot be read. Never waits for a FIFO. */
export function readSmall(path: string, most = MOST): string | undefined {
  const content = bytesOfSmall(path, { most });
  return content instanceof Uint8Array ? content.toString('utf8') : undefined;
}

/** Its bytes, or why there are none, in words that go on after "it". `follow`: a link is followed. */
export function bytesOfSmall(path: string, { most = MOST, follow = false } = {}): Buffer | string {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW));
    const stats = fstatSync(handle);
    if (!stats.isFile()) return 'is no regular file';
    return stats.size <= most ? readFileSync(handle) : `is larger than ${most / 1_000_000} MB`;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return code === 'ELOOP' || code === 'EMLINK' ? 'is a link' : `cannot be read (${code})`;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
