import { dirname, join, relative, sep } from 'node:path';
import type { Skipped } from '../types.ts';
import { git, GitError, gitRoot } from './git.ts';
import { pathOf } from './names.ts';

/** So many paths fit on a command line; for more, git is asked for all that it tracks. */
const MOST_PATHS = 200;

/**
 * Which of these paths, relative to `root`, are in version control: of the innermost repository that each lies in, which may be a submodule.
 * None, where there is no repository. Where git could not tell, `skipped` says so.
 */
export function trackedAmong(root: string, paths: readonly string[], skipped: Skipped[] = []): Set<string> {
  const tracked = new Set<string>();
  const within = paths.filter((path) => path !== '' && !/^(?:\.\.(?:\/|$)|~\/|\/)/.test(path));
  for (const [repository, own] of Map.groupBy(within, repositoryBelow(root))) {
    if (repository === undefined) continue;
    const prefix = relative(root, repository).split(sep).join('/');
    const inside = new Set(own.map((path) => (prefix === '' ? path : path.slice(prefix.length + 1))));
    try {
      for (const path of listed(repository, inside)) if (inside.has(path)) tracked.add(prefix === '' ? path : `${prefix}/${path}`);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      skipped.push({
        path: prefix === '' ? '.git' : `${prefix}/.git`,
        reason: `which files are tracked is not known: ${error.message}`,
        complete: false,
      });
    }
  }
  return tracked;
}

function repositoryBelow(root: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    const folder = dirname(join(root, path));
    if (!known.has(folder)) known.set(folder, gitRoot(folder));
    return known.get(folder);
  };
}

function listed(repository: string, paths: ReadonlySet<string>): string[] {
  const plain = paths.size <= MOST_PATHS && [...paths].every((path) => !/\\x[89a-f]/.test(path));
  const answer = git(repository, ['ls-files', '-z', '--', ...(plain ? paths : [])]).toString('latin1');
  return answer
    .split('\0')
    .filter(Boolean)
    .map((name) => pathOf(name, repository).path);
}
