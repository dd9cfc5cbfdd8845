import { closeSync } from 'node:fs';
import type { Kinds } from '../../detect/kinds.ts';
import { type Sieve, sieve } from '../../detect/sieve.ts';
import type { Skipped } from '../../types.ts';
import { type File, openForRead } from '../../walk/index.ts';
import { emptySurvey, type Seen, type Survey, surveyFile } from '../survey.ts';
import { chunksOf, inMemory, onDisk, pull, type Source } from './bytes.ts';
import { type Around, type Leaf, leavesOf, whyOf } from './layers.ts';
import { type Account, Exhausted, type Limits, Overfull, limits } from './limits.ts';
import { piecesOf } from './pieces.ts';

export interface ArchiveOptions {
  registry: { kinds: Kinds };
  signal?: AbortSignal;
  onProgress?: (progress: { stage: 'read'; files: number; bytes: number }) => void;
  limits?: Limits;
}

/**
 * What may hold tokens in the archives of a survey: files that exist in memory alone, one at a time, each to be looked at before the next
 * is asked for. Nothing is ever written. What could not be read is added to what the survey skipped.
 */
export async function* seenInArchives(survey: Survey, options: ArchiveOptions): AsyncGenerator<Seen, void, void> {
  const scan = { expanded: 0 };
  const own = sieve(options.registry.kinds);
  for (const file of survey.archives.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (options.signal?.aborted) return;
    const account: Account = { limits: options.limits ?? limits, size: 0, signal: options.signal, entries: 0, expanded: 0, scan };
    const before = survey.files;
    try {
      yield* withSource(file, (source) => seenIn(file, source, own, survey, account));
    } catch (error) {
      survey.skipped.push({ path: file.path, ...whyOf(error), ...(account.entries + survey.files > before && { inside: true }) });
    }
    options.onProgress?.({ stage: 'read', files: survey.files, bytes: survey.bytes });
  }
}

async function* withSource(file: File, act: (source: Source) => AsyncGenerator<Seen, void, void>): AsyncGenerator<Seen, void, void> {
  if (file.bytes) return yield* act(inMemory(file.bytes));
  const handle = openForRead(file);
  try {
    yield* act(onDisk(handle));
  } finally {
    closeSync(handle);
  }
}

async function* seenIn(file: File, source: Source, own: Sieve, survey: Survey, account: Account): AsyncGenerator<Seen, void, void> {
  account.size = source.size;
  const notes = noting(file.path, survey.skipped);
  const around: Around = { account, depth: 0, room: account.limits.room, note: notes.note };
  let binaries = 0;
  try {
    for await (const leaf of leavesOf(file.path, pull(chunksOf(source)), around, source)) {
      try {
        let pieces = 0;
        for await (const seen of seenInLeaf(file, leaf, own, survey, account)) {
          pieces++;
          if (seen) yield seen;
        }
        if (leaf.path === file.path) survey.skipped.push({ path: file.path, reason: 'binary', complete: true });
        else if (pieces === 0) binaries++;
      } catch (error) {
        if (error instanceof Exhausted) throw error;
        if (!(error instanceof Overfull)) notes.note(leaf.path, whyOf(error));
      }
    }
  } finally {
    notes.end(binaries);
  }
}

/** Each piece of a text: what was seen in it, if anything was. */
async function* seenInLeaf(
  file: File,
  leaf: Leaf,
  own: Sieve,
  survey: Survey,
  { limits: { piece } }: Account,
): AsyncGenerator<Seen | undefined, void, void> {
  const { surface, absolute, opens, tracked } = file;
  let first = true;
  for await (const { bytes, line, column } of piecesOf(leaf, piece)) {
    const inner = { archive: file.path, path: leaf.path.replaceAll('!', '/'), line, column };
    const part: File = {
      surface,
      path: leaf.path,
      absolute,
      bytes,
      inner,
      ...(opens && { opens }),
      ...(tracked !== undefined && { tracked }),
    };
    const found = emptySurvey();
    for (const _ of surveyFile(own, part, found)) continue;
    survey.bytes += found.bytes;
    survey.files += first ? found.files : 0;
    first = false;
    yield found.seen[0];
  }
}

/** So many are named of what was skipped for one reason; the rest is counted. */
const MOST_NAMED = 20;

function noting(archive: string, skipped: Skipped[]): { note: Around['note']; end(binaries: number): void } {
  const counts = new Map<string, { count: number; complete: boolean }>();
  return {
    note(path, { reason, complete }) {
      const known = counts.get(reason) ?? { count: 0, complete };
      counts.set(reason, known);
      if (++known.count <= MOST_NAMED) skipped.push({ path, reason, complete, inside: true });
    },
    end(binaries) {
      if (binaries > 0)
        skipped.push({
          path: archive,
          reason: `${binaries} binary ${binaries === 1 ? 'file' : 'files'} in it`,
          complete: true,
          inside: true,
        });
      for (const [reason, { count, complete }] of counts)
        if (count > MOST_NAMED)
          skipped.push({ path: archive, reason: `${count - MOST_NAMED} more in it: ${reason}`, complete, inside: true });
    },
  };
}
