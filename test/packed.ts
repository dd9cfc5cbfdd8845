import { execFileSync } from 'node:child_process';
import { crc32, deflateRawSync } from 'node:zlib';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';

type Content = string | Uint8Array;
type Files = Readonly<Record<string, Content>>;

/** A file as a zip has it: what is said of it may be a lie. */
export interface Zipped {
  name: string;
  content: Content;
  /** 0: stored. 8: deflated. */
  method?: number;
  encrypted?: boolean;
}

/** A zip of these files. `times`: its directory lists each so often, all of them in one place. */
export function zip(files: Files | readonly Zipped[], times = 1): Buffer {
  const list: readonly Zipped[] = Array.isArray(files)
    ? files
    : Object.entries(files as Files).map(([name, content]) => ({ name, content }));
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, method = 8, encrypted = false } of list) {
    const raw = Buffer.from(content as string);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(raw.length, 18);
    facts.writeUInt16LE(title.length, 22);
    body.push(Buffer.from('PK\x03\x04'), facts, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, rest, title]);
    for (let time = 0; time < times; time++) directory.push(entry);
    at += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...body, ...directory, Buffer.from('PK\x05\x06'), end]);
}

/** A tar of these files, with pax headers where names are long. */
export function tar(files: Files): Buffer {
  const parts: Buffer[] = [];
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const block = Buffer.alloc(512);
    const facts = { path, size: bytes.length, mode: 0o644, mtime: new Date(0), type: 'File' as const };
    if (new Header(facts).encode(block)) parts.push(new Pax(facts).encode());
    parts.push(block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** What Python's module of that name makes of it. */
export const python = (module: 'bz2' | 'lzma', content: Content) =>
  execFileSync('python3', ['-c', `import sys, ${module}; sys.stdout.buffer.write(${module}.compress(sys.stdin.buffer.read()))`], {
    input: content,
    maxBuffer: 1 << 28,
  });
