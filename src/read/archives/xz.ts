import { ReadableStream } from 'node:stream/web';
import xz from 'xz-decompress';
import { Unreadable } from '../../walk/open.ts';
import type { Chunks } from './bytes.ts';

/** The package unpacks one stream at a time, and would wait for ever with one that lies in another. */
let busy = false;

/** Its dictionary is at most 64 MB, as that of `xz -9`. */
export async function* unxz(chunks: Chunks): Chunks {
  if (busy) throw new Unreadable({ reason: 'compressed with xz, in what is compressed with xz', complete: false });
  busy = true;
  const reader = new xz.XzReadableStream(ReadableStream.from(chunks) as globalThis.ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
    busy = false;
  }
}
