declare module 'unbzip2-stream/lib/bit_iterator.js' {
  /** Reads bits; of nothing, it goes on at the next whole byte. */
  export interface Bits {
    (count: number | null): number;
    bytesRead: number;
  }
  export default function bitIterator(next: () => Uint8Array | undefined): Bits;
}

declare module 'unbzip2-stream/lib/bzip2.js' {
  import type { Bits } from 'unbzip2-stream/lib/bit_iterator.js';

  const bzip2: {
    /** The size of the stream's blocks, in units of 100,000 bytes. */
    header(bits: Bits): number;
    /** Unpacks a block, and gives the checksum of the stream so far; or null, at the stream's end. */
    decompress(bits: Bits, push: (byte: number) => void, room: Int32Array, size: number, checksum: number): number | null;
  };
  export default bzip2;
}
