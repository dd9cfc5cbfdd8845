import { basename } from 'node:path';
import type { Skipped } from '../../types.ts';
import { reasonOf, Unreadable } from '../../walk/open.ts';
import { chunksOf, inMemory, pull, type Puller, type Source, through } from './bytes.ts';
import { atOnce, expanded } from './compressed.ts';
import type { Entry } from './entry.ts';
import { isNamedZip, type Kind, kindOf } from './kind.ts';
import { type Account, countEntry, Exhausted, type Meter, meter, tooDeep, tooLarge } from './limits.ts';
import { tarEntries } from './tar.ts';

/** A file in an archive that is none itself: `backup.zip!api.tar.gz!.env`. */
export interface Leaf {
  path: string;
  content: Puller;
}

/** What is open around a file. */
export interface Around {
  account: Account;
  depth: number;
  /** What may still be kept in memory. */
  room: number;
  /** Says of something why it was not looked at. */
  note(path: string, reason: Omit<Skipped, 'path'>): void;
}

/** As much as it takes to tell what a file is. */
export const HEAD = 8192;

/** All files in a file, if it is an archive; else itself. `source`: it can be read here and there. */
export async function* leavesOf(path: string, content: Puller, around: Around, source?: Source): AsyncGenerator<Leaf, void, void> {
  const head = await content.peek(HEAD);
  const kind = kindOf(head) ?? (source && isNamedZip(path) && (await endsAsZip(source)) ? 'zip' : undefined);
  if (kind === undefined) return yield { path, content };
  const { account, depth, room } = around;
  if (depth === account.limits.depth) throw tooDeep(account);
  const inside = { ...around, depth: depth + 1 };
  if (kind === 'tar') return yield* eachOf(path, tarEntries(content), inside);
  if (kind !== 'zip' && kind !== 'sqlite') return yield* unpacked(path, kind, content, inside, source);
  const all = source ?? inMemory(await whole(content, around));
  const entries = kind === 'zip' ? (await import('./zip.ts')).zipEntries(all) : (await import('./sqlite.ts')).sqliteEntries(all);
  yield* eachOf(
    path,
    entries,
    { ...inside, room: source ? room : room - all.size },
    meter(account, () => all.size),
  );
}

const endsAsZip = async (source: Source) => (await import('./zip.ts')).directoryIn(source) !== undefined;

/** The one file that was compressed. A tar is what people mean by both, so that it counts as one. */
async function* unpacked(path: string, kind: Exclude<Kind, 'tar' | 'zip' | 'sqlite'>, packed: Puller, around: Around, source?: Source) {
  const small = kind === 'gzip' && source ? atOnce(kind, source, 0, source.size) : undefined;
  let size = small ? source!.size : 0;
  const chunks = small
    ? chunksOf(inMemory(small))
    : expanded(
        kind,
        through(packed.pass(), (bytes) => (size += bytes)),
      );
  const { count, check } = meter(around.account, () => size);
  const content = pull(through(chunks, count));
  try {
    const head = await content.peek(HEAD);
    if (kindOf(head) === 'tar') yield* eachOf(path, tarEntries(content), around);
    else yield* leavesOf(`${path}!${nameWithin(path)}`, content, around);
    check();
  } catch (error) {
    // What follows from that, as a tar that ends too early, is not the reason.
    if (!(error instanceof Exhausted)) check();
    throw error;
  } finally {
    await content.end();
  }
}

const nameWithin = (path: string) =>
  basename(path.slice(path.lastIndexOf('!') + 1))
    .replace(/\.(?:gz|bz2|xz|zst|z)$/i, '')
    .replace(/\.svgz$/i, '.svg');

/** What cannot be read of one file leaves the others as they are. */
async function* eachOf(path: string, entries: AsyncIterable<Entry>, around: Around, layer?: Meter): AsyncGenerator<Leaf, void, void> {
  for await (const { name, chunks, lack } of entries) {
    await countEntry(around.account);
    const at = `${path}!${name}`;
    if (!chunks) {
      around.note(at, lack);
      continue;
    }
    const content = pull(layer ? through(chunks, layer.count) : chunks);
    try {
      yield* leavesOf(at, content, around);
    } catch (error) {
      if (error instanceof Exhausted) throw error;
      layer?.check();
      around.note(at, whyOf(error));
    } finally {
      await content.end();
    }
    layer?.check();
  }
}

async function whole(content: Puller, { room, account }: Around): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content.pass()) {
    size += part.length;
    if (size > room) throw tooLarge(account);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What a library says of an archive that it cannot read is not for users. */
export function whyOf(error: unknown): Omit<Skipped, 'path'> {
  if (error instanceof Unreadable || (error as NodeJS.ErrnoException).syscall !== undefined) return reasonOf(error);
  return { reason: 'damaged: not all of it could be read', complete: false };
}
