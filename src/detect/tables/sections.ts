/** Pieces by name as one, each where it can be read as numbers of four bytes. */
export function packed(sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(sections);
  const places: [name: string, from: number, to: number][] = [];
  let at = 0;
  for (const name of names) {
    places.push([name, at, at + sections[name]!.length]);
    at = aligned(at + sections[name]!.length);
  }
  const listed = Buffer.from(JSON.stringify(places));
  const first = aligned(4 + listed.length);
  const all = Buffer.alloc(first + at);
  all.writeUInt32LE(listed.length);
  all.set(listed, 4);
  for (const [name, from] of places) all.set(sections[name]!, first + from);
  return all;
}

/** Each of them where it lies; throws for a name that it does not have. */
export function unpacked(bytes: Uint8Array): (name: string) => Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = all.readUInt32LE();
  const first = aligned(4 + length);
  const places = JSON.parse(all.toString('utf8', 4, 4 + length)) as [name: string, from: number, to: number][];
  const byName = new Map(places.map(([name, from, to]) => [name, all.subarray(first + from, first + to)]));
  return (name) => {
    const section = byName.get(name);
    if (!section) throw new Error(`There is no table of ${name}.`);
    return section;
  };
}

const aligned = (at: number) => (at + 7) & ~7;

/** Numbers of two or four bytes, as they lie in memory. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength);

/** Such bytes as numbers of four. */
export const numbersOf = ({ buffer, byteOffset, length }: Uint8Array) => new Uint32Array(buffer, byteOffset, length >> 2);

/** Such bytes as numbers of two. */
export const shortsOf = ({ buffer, byteOffset, length }: Uint8Array) => new Uint16Array(buffer, byteOffset, length >> 1);
