import { type Entry as Listed, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type ZipFile } from 'yauzl';
import { type Chunks, chunksOf, type Source } from './bytes.ts';
import { atOnce, expanded, type Method } from './compressed.ts';
import type { Entry } from './entry.ts';

class Reader extends RandomAccessReader {
  readonly #source: Source;

  constructor(source: Source) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, read?: number) => void,
  ): void {
    done(null, this.#source.at(position, length).copy(buffer, offset));
  }
}

/** By the numbers that the format has for them; what is stored is not compressed. */
const methods: Readonly<Record<number, Method | 'stored'>> = { 0: 'stored', 8: 'deflate', 12: 'bzip2', 93: 'zstd', 95: 'xz' };

/**
 * The files that the directory at the end of a zip lists. Their sizes there are not believed, nor are their names: they are shown, and
 * nothing is ever written by them.
 */
export async function* zipEntries(file: Source): AsyncGenerator<Entry, void, void> {
  const source = withoutProgram(file);
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  const zip = await fromRandomAccessReaderPromise(new Reader(source), source.size, options);
  for await (const listed of zip.eachEntry()) {
    const name = getFileNameLowLevel(listed.generalPurposeBitFlag, listed.fileNameRaw, listed.extraFields, false);
    if (name.endsWith('/')) continue;
    const method = methods[listed.compressionMethod];
    if (listed.isEncrypted()) yield { name, lack: { reason: 'encrypted', complete: true } };
    else if (method) yield { name, chunks: content(zip, listed, source, method) };
    else yield { name, lack: { reason: `compressed in a way that is not known here (${listed.compressionMethod})`, complete: false } };
  }
}

/** What stands before a zip, so that it unpacks itself or runs, need not be counted in where it says that its directory begins. */
function withoutProgram(file: Source): Source {
  const before = directoryIn(file)?.before ?? 0;
  return before > 0 ? { size: file.size - before, at: (position, length) => file.at(position + before, length) } : file;
}

/** Whether a directory ends the file, and how much stands before the zip; 0 where sizes need more than 32 bits. */
export function directoryIn(file: Source): { before: number } | undefined {
  const tail = file.at(Math.max(0, file.size - 65_557), 65_557);
  const end = tail.lastIndexOf('PK\x05\x06');
  if (end === -1 || tail.length < end + 22) return undefined;
  const before = file.size - tail.length + end - tail.readUInt32LE(end + 12) - tail.readUInt32LE(end + 16);
  return { before: tail.toString('latin1', end - 20, end - 16) === 'PK\x06\x07' ? 0 : before };
}

async function* content(zip: ZipFile, listed: Listed, source: Source, method: Method | 'stored'): Chunks {
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(listed, { minimal: true });
  const end = start + listed.compressedSize;
  if (method === 'stored') return yield* chunksOf(source, start, end);
  const whole = method === 'deflate' ? atOnce(method, source, start, listed.compressedSize) : undefined;
  if (whole) yield whole;
  else yield* expanded(method, chunksOf(source, start, end));
}
