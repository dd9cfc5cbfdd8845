/** Puts what comes next into a buffer, and says how much that was: 0 at the end, and less than there is room for only before it. */
export type Read = (bytes: Uint8Array) => number;

/** What is in memory already. */
export function memory(bytes: Uint8Array): Read {
  let at = 0;
  return (room) => {
    const part = bytes.subarray(at, at + room.length);
    room.set(part);
    at += part.length;
    return part.length;
  };
}

/** UTF-16 has no runs of letters in its bytes: it is made UTF-8 on its way. `head`: what of it was read already. */
export function transcoded(read: Read, head: Uint8Array, encoding: string): Read {
  const decoder = new TextDecoder(encoding);
  const raw = new Uint8Array(1 << 20);
  let left: Uint8Array = Buffer.from(decoder.decode(head, { stream: true }));
  return (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      const part = left.subarray(0, bytes.length - at);
      bytes.set(part, at);
      at += part.length;
      left = left.subarray(part.length);
      const more = left.length === 0 ? read(raw) : 0;
      if (more > 0) left = Buffer.from(decoder.decode(raw.subarray(0, more), { stream: true }));
      else if (left.length === 0) break;
    }
    return at;
  };
}
