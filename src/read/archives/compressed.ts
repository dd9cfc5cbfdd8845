import { createGunzip, createInflateRaw, createZstdDecompress, type Gunzip, gunzipSync, inflateRawSync } from 'node:zlib';
import type { Chunks, Source } from './bytes.ts';

/** Ways to compress one file. `deflate` is zip's. */
export type Method = 'deflate' | 'gzip' | 'bzip2' | 'xz' | 'zstd';

const CHUNK = 64 << 10;

/** How much may wait to be fetched. */
const WAITING = 1 << 20;

/** What was compressed. Of what is damaged, all that comes before that. */
export async function* expanded(method: Method, chunks: Chunks): Chunks {
  if (method === 'bzip2') return yield* (await import('./bzip2.ts')).bunzip2(chunks);
  if (method === 'xz') return yield* (await import('./xz.ts')).unxz(chunks);
  const from = chunks[Symbol.asyncIterator]();
  try {
    // A stream of Node's ends with a frame of zstd, of which there may be several.
    for (let rest: Uint8Array | undefined; ;) {
      rest = yield* streamed(from, rest, streams[method]({ chunkSize: CHUNK }));
      if (!rest || method !== 'zstd') return;
    }
  } finally {
    await from.return?.(undefined);
  }
}

/** What is small is unpacked at one go, which a stream takes several times as long for. */
const SMALL = 64 << 10;

/** The whole of something small; undefined where it is damaged, or is not so small at all. */
export function atOnce(method: 'deflate' | 'gzip', source: Source, from: number, size: number): Buffer | undefined {
  if (size > SMALL) return undefined;
  try {
    return (method === 'gzip' ? gunzipSync : inflateRawSync)(source.at(from, size), { maxOutputLength: 64 * SMALL });
  } catch {
    return undefined;
  }
}

const streams = { gzip: createGunzip, deflate: createInflateRaw, zstd: createZstdDecompress };

/**
 * Takes what comes out as it comes: whoever waits for a stream to be readable loses it when there is an error behind it.
 * Returns what it was given and did not take.
 */
async function* streamed(
  from: AsyncIterator<Uint8Array>,
  first: Uint8Array | undefined,
  stream: Gunzip,
): AsyncGenerator<Uint8Array, Uint8Array | undefined, void> {
  const queue: Buffer[] = [];
  let waiting = 0;
  let wake = () => {};
  let ended = false;
  let failure: unknown;
  stream.on('data', (chunk: Buffer) => {
    queue.push(chunk);
    waiting += chunk.length;
    if (waiting > WAITING) stream.pause();
    wake();
  });
  const end = (error?: unknown) => {
    ended = true;
    failure ??= error;
    wake();
  };
  stream.on('end', () => end()).on('error', end);
  const fed = feed(from, first, stream).catch((error: unknown) => void end(error));
  try {
    for (;;) {
      const chunk = queue.shift();
      if (chunk) {
        waiting -= chunk.length;
        yield chunk;
      } else if (ended) break;
      else {
        stream.resume();
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    if (failure) throw failure;
    return await fed;
  } finally {
    stream.destroy();
  }
}

async function feed(from: AsyncIterator<Uint8Array>, first: Uint8Array | undefined, stream: Gunzip): Promise<Uint8Array | undefined> {
  for (let chunk = first ?? (await from.next()).value; chunk; chunk = (await from.next()).value) {
    const before = stream.bytesWritten;
    const piece: Uint8Array = chunk;
    const error = await new Promise((resolve) => stream.write(piece, resolve));
    if (error) return undefined;
    if (stream.bytesWritten < before + piece.length) return piece.subarray(stream.bytesWritten - before);
  }
  stream.end();
  return undefined;
}
