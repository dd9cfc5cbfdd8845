import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** A small regular file as text; undefined where it is none, is larger, is a link, or cannot be read. Never waits for a FIFO. */
export function readSmall(path: string, most = 1_000_000): string | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(handle);
    return stats.isFile() && stats.size <= most ? readFileSync(handle, 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
