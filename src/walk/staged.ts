import { UsageError } from '../errors.ts';
import type { Skipped } from '../types.ts';
import { contentsOf } from './blobs.ts';
import { differences, entries, isFile } from './entries.ts';
import type { File } from './file.ts';
import { git, GitError, mustBeRepository } from './git.ts';
import { pathOf } from './names.ts';

/** What the next commit would change: the files that differ from HEAD, as the index has them. Before a first commit, all of them. */
export function staged(root: string): { files: File[]; skipped: Skipped[] } {
  mustBeRepository(root, "--staged reads git's index");
  try {
    return read(root);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(`--staged: ${error.message}`);
    throw error;
  }
}

function read(root: string): { files: File[]; skipped: Skipped[] } {
  const wanted = indexed(root).filter(isFile);
  const contents = contentsOf(
    root,
    wanted.map(({ id }) => id),
  );
  const files: File[] = [];
  const skipped: Skipped[] = [];
  for (const { name, id } of wanted) {
    const at = pathOf(name, root);
    const lack = contents.lacks(id);
    if (lack) skipped.push({ path: at.path, reason: lack, complete: false });
    else
      files.push({
        surface: 'staged',
        ...at,
        tracked: true,
        get bytes() {
          return contents.of(id) ?? new Uint8Array();
        },
      });
  }
  return { files, skipped };
}

function indexed(root: string): { name: string; mode: string; id: string }[] {
  try {
    return differences(root, 'HEAD');
  } catch (error) {
    if (!(error instanceof GitError) || hasCommit(root)) throw error;
    return entries(root);
  }
}

function hasCommit(root: string): boolean {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).length > 0;
  } catch {
    return false;
  }
}
