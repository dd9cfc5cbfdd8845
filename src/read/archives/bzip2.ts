import bitsOf from 'unbzip2-stream/lib/bit_iterator.js';
import bzip2 from 'unbzip2-stream/lib/bzip2.js';
import type { Chunks } from './bytes.ts';

/** What a block takes of the compressed bytes at most: so much, and 100,000 for each unit of its size. */
const HEAD = 25_000;
const UNIT = 100_000;

/**
 * The package's own stream collects each block in a list of numbers, and one of 50 bytes can be made to unpack to 45 MB. So its decoder
 * is given a block at a time. Where what there is ends too early it throws.
 */
export async function* bunzip2(chunks: Chunks): Chunks {
  const from = chunks[Symbol.asyncIterator]();
  const waiting: Uint8Array[] = [];
  let given = 0;
  const give = async () => {
    const { done, value } = await from.next();
    if (done) return false;
    waiting.push(value);
    given += value.length;
    return true;
  };
  try {
    if (!(await give())) return;
    const bits = bitsOf(() => waiting.shift());
    let streams = 0;
    let block: ((output: Output) => boolean) | undefined;
    for (const output = collecting(); ;) {
      const wanted = HEAD + (block ? 9 * UNIT : 0);
      while (given - bits.bytesRead < wanted && (await give())) continue;
      if (given === bits.bytesRead && !block) return;
      if (!block) {
        const units = unitsOf(bits, streams++ > 0);
        if (units === undefined) return;
        block = blocksOf(units, bits);
      } else if (!block(output)) block = undefined;
      else yield* output.taken();
    }
  } finally {
    await from.return?.(undefined);
  }
}

/** The size of a stream's blocks. What follows a stream, and is none, is left alone, as by bzip2 itself. */
function unitsOf(bits: ReturnType<typeof bitsOf>, further: boolean): number | undefined {
  try {
    return bzip2.header(bits);
  } catch (error) {
    if (further) return undefined;
    throw error;
  }
}

/** Unpacks the next block of a stream. False: it was the last one. */
function blocksOf(units: number, bits: ReturnType<typeof bitsOf>): (output: Output) => boolean {
  const room = new Int32Array(units * UNIT);
  let checksum = 0;
  return ({ push }) => {
    const next = bzip2.decompress(bits, push, room, room.length, checksum);
    checksum = next ?? 0;
    return next !== null;
  };
}

interface Output {
  push(byte: number): void;
  taken(): Uint8Array[];
}

const CHUNK = 1 << 20;

function collecting(): Output {
  let chunks: Uint8Array[] = [];
  let chunk = new Uint8Array(CHUNK);
  let length = 0;
  return {
    push(byte) {
      if (length === CHUNK) {
        chunks.push(chunk);
        chunk = new Uint8Array(CHUNK);
        length = 0;
      }
      chunk[length++] = byte;
    },
    taken() {
      const taken = [...chunks, chunk.slice(0, length)];
      chunks = [];
      length = 0;
      return taken;
    },
  };
}
