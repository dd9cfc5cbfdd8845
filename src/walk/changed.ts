import { lstatSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { textOf } from '../text.ts';
import type { Skipped } from '../types.ts';
import { contentsOf } from './blobs.ts';
import { addedLines } from './diff.ts';
import { contentAt, idOf, isAsIndexed, isThere, type Spot } from './disk.ts';
import { type Difference, differences, entriesWithStats, isFile } from './entries.ts';
import type { File } from './file.ts';
import { git, GitError, indexFile, mustBeRepository } from './git.ts';
import { pathOf } from './names.ts';

/** A file that is tracked, is on disk, and may differ there from what it was. */
interface Candidate {
  at: Spot;
  former: string;
}

/**
 * What was changed since the merge base with `base`: tracked files, as they are on disk, and the lines that are new in them.
 * We read and compare the files ourselves, for git would pass them through the filters that the repository's configuration names.
 */
export function changed(root: string, base: string): { files: File[]; skipped: Skipped[] } {
  return asked(root, base, () => {
    const { files, candidates } = sorted(root, mergeBase(root, base));
    const skipped: Skipped[] = [];
    const differing = candidates.filter(({ at, former }) => {
      const now = contentAt(at, skipped);
      return now && idOf(now, former) !== former;
    });
    const contents = contentsOf(
      root,
      differing.map(({ former }) => former),
    );
    for (const { at, former } of differing) {
      const now = contentAt(at);
      const before = contents.of(former);
      const added = now && before && linesAdded(before, now);
      if (added?.length !== 0) files.push({ surface: 'diff', ...at, ...(added && { added }), tracked: true });
    }
    return { files, skipped };
  });
}

/** Of what is no text, an archive, all counts as new. */
function linesAdded(before: Uint8Array, now: Uint8Array) {
  const text = textOf(now);
  return text === undefined ? undefined : addedLines(textOf(before) ?? '', text);
}

/** A file as the tip of `base` has it. */
export function fileAt(root: string, base: string, path: string): Uint8Array | undefined {
  return asked(root, base, () => {
    const commit = commitOf(root, base);
    const id = /^\d{6} blob ([0-9a-f]+)\t/.exec(git(root, ['ls-tree', '-z', commit, '--', path]).toString('latin1'))?.[1];
    return id === undefined ? undefined : contentsOf(root, [id]).of(id);
  });
}

function asked<T>(root: string, base: string, ask: () => T): T {
  mustBeRepository(root, '--diff compares with one of its commits');
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(`--diff ${base}: ${error.message}`);
    throw error;
  }
}

function commitOf(root: string, name: string): string {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString()
      .trim();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) throw new UsageError(`--diff ${name}: there is no such commit in ${root}.`);
    throw error;
  }
}

function mergeBase(root: string, base: string): string {
  const tip = commitOf(root, base);
  try {
    return git(root, ['merge-base', tip, 'HEAD']).toString().trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.status === 128) throw new UsageError(`--diff ${base}: ${root} has no commit checked out that could be compared with it.`);
    throw new UsageError(`--diff ${base}: it has no commit in common with HEAD here; in a shallow clone, fetch more of the history.`);
  }
}

/** The tracked files on disk: those that are new, and those that may have changed. Of the others git knows that they have not. */
function sorted(root: string, base: string): { files: File[]; candidates: Candidate[] } {
  const different = new Map(differencesSince(root, base).map((difference) => [difference.name, difference]));
  const written = lstatSync(indexFile(root), { bigint: true }).mtimeNs;
  const files: File[] = [];
  const candidates: Candidate[] = [];
  for (const entry of entriesWithStats(root).filter(isFile)) {
    const difference = different.get(entry.name);
    const at = pathOf(entry.name, root);
    if (!difference && isAsIndexed(at, entry, written)) continue;
    const former = difference ? difference.former : entry.id;
    if (former !== undefined) candidates.push({ at, former });
    else if (isThere(at)) files.push({ surface: 'diff', ...at, tracked: true });
  }
  return { files, candidates };
}

/** To see what was only renamed, git compares contents, which a partial clone may lack. */
function differencesSince(root: string, base: string): Difference[] {
  try {
    return differences(root, base, { renames: true });
  } catch {
    return differences(root, base);
  }
}
