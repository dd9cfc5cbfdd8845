import { fstatSync, readSync } from 'node:fs';

export type Chunks = AsyncIterable<Uint8Array>;

/** Bytes that can be read anywhere: at the end there are fewer than was asked for. */
export interface Source {
  size: number;
  at(position: number, length: number): Buffer;
}

export function inMemory(bytes: Uint8Array): Source {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    size: all.length,
    at: (position, length) => all.subarray(Math.min(position, all.length), Math.min(position + length, all.length)),
  };
}

/** Small pieces that lie together, as those of a directory do, are read together: around a few places, between which a reader may go to and fro. */
export function onDisk(handle: number): Source {
  const { size } = fstatSync(handle);
  const windows: { from: number; bytes: Buffer }[] = [];
  const read = (position: number, length: number) => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
    return bytes.length === 0 ? bytes : bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, position));
  };
  return {
    size,
    at(position, length) {
      if (length > NEAR) return read(position, length);
      let window = windows.find(({ from, bytes }) => position >= from && position + length <= from + bytes.length);
      if (!window) {
        window = { from: position, bytes: read(position, NEAR) };
        windows.unshift(window);
        windows.length = Math.min(windows.length, WINDOWS);
      }
      return window.bytes.subarray(position - window.from, position - window.from + length);
    },
  };
}

const WINDOWS = 4;
const NEAR = 65_536;
const STEP = 256 << 10;

/** A part of it, one piece after another. Whoever waits for something else has a turn now and then. */
export async function* chunksOf(source: Source, from = 0, until = source.size): Chunks {
  for (let at = from; at < until;) {
    const chunk = source.at(at, Math.min(STEP, until - at));
    if (chunk.length === 0) return;
    at += chunk.length;
    if (chunk.length === STEP) await turn();
    yield chunk;
  }
}

export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The same, counted as it comes. */
export async function* through(chunks: Chunks, count: (bytes: number) => void): Chunks {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** Reads chunks by lengths that the reader chooses. */
export interface Puller {
  /** So much, or what there is; what failed behind it fails only when it is passed on. It comes again. */
  peek(length: number): Promise<Buffer>;
  take(length: number): Promise<Buffer>;
  /** What there is of the next so many bytes, passed on as it comes. */
  pass(length?: number): Chunks;
  /** Nothing more is wanted. */
  end(): Promise<void>;
}

export function pull(chunks: Chunks): Puller {
  const from = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let failure: { error: unknown } | undefined;
  const more = async (): Promise<Buffer | undefined> => {
    if (failure) throw failure.error;
    const { done, value } = await from.next();
    return done ? undefined : Buffer.from(value.buffer, value.byteOffset, value.length);
  };
  const peek = async (length: number) => {
    const parts = [held];
    for (let sum = held.length; sum < length;) {
      const part = await more().catch((error: unknown) => void (failure = { error }));
      if (!part) break;
      parts.push(part);
      sum += part.length;
    }
    held = parts.length === 1 ? held : Buffer.concat(parts);
    return held.subarray(0, length);
  };
  return {
    peek,
    async take(length) {
      const taken = await peek(length);
      held = held.subarray(taken.length);
      return taken;
    },
    async *pass(length = Infinity) {
      for (let left = length; left > 0;) {
        const part = held.length > 0 ? held : await more();
        if (!part) return;
        held = part.subarray(Math.min(left, part.length));
        left -= part.length - held.length;
        yield part.subarray(0, part.length - held.length);
      }
    },
    end: async () => void (await from.return?.(undefined)),
  };
}
