import { existsSync } from 'node:fs';
import { type Entry, type Folder, join, list } from './list.ts';
import type { File } from './file.ts';

/** The configuration files in a `.git` folder, with those of its submodules and worktrees: their remotes may hold tokens. */
export function* gitConfigs(git: Folder): Generator<File> {
  for (const entry of entriesOf(git)) {
    if (entry.isFile() && /^config(?:\.worktree)?$/.test(entry.name)) yield { surface: 'tree', ...join(git, entry), tracked: false };
    if (!entry.isDirectory()) continue;
    if (entry.name === 'modules') yield* ofModules(join(git, entry));
    if (entry.name === 'worktrees') for (const worktree of entriesOf(join(git, entry))) yield* gitConfigs(join(join(git, entry), worktree));
  }
}

/** A submodule's name may have slashes. */
function* ofModules(folder: Folder): Generator<File> {
  for (const entry of entriesOf(folder)) {
    const inside = join(folder, entry);
    if (!entry.isDirectory()) continue;
    if (existsSync(`${inside.absolute}/HEAD`)) yield* gitConfigs(inside);
    else yield* ofModules(inside);
  }
}

/** What cannot be listed here is git's own, and left out anyway. */
function entriesOf(folder: Folder): readonly Entry[] {
  try {
    return list(folder);
  } catch {
    return [];
  }
}
