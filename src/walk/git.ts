import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * The repository's own configuration may be hostile, so nothing that it could have git run is left on. Git compares and prints objects and
 * the index, never files of the working tree, which would pass through the filters that configuration names; and no transport may start,
 * which a partial clone would use to fetch what it lacks.
 */
const off = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.askPass=',
  'credential.helper=',
  'submodule.recurse=false',
  'protocol.allow=never',
  ...['ext', 'fd', 'file', 'ftp', 'ftps', 'git', 'http', 'https', 'ssh'].map((name) => `protocol.${name}.allow=never`),
].flatMap((setting) => ['-c', setting]);

const manner = ['--no-pager', '--no-optional-locks', '--no-replace-objects', '--literal-pathspecs', ...off];

/** Git said no, by its exit status. `full`: it said more than there was room for. */
export class GitError extends Error {
  override name = 'GitError';
  readonly status: number | undefined;
  readonly full: boolean;

  constructor(message: string, { status, full = false }: { status?: number | null; full?: boolean } = {}) {
    super(message);
    this.status = status ?? undefined;
    this.full = full;
  }
}

const MOST = 1 << 30;

/**
 * Runs one of git's reading commands in the repository at `root`. The folder is named outright, so that git neither searches for another,
 * nor believes the repository's `core.worktree`, nor refuses one of another owner: whose it is makes no difference to what we let it do.
 * The environment stays the operator's: by it, `git commit -a` shows its hooks an index of its own.
 */
export function git(root: string, args: readonly string[], { input, most = MOST }: { input?: string; most?: number } = {}): Buffer {
  const { error, status, stdout, stderr } = spawnSync(
    'git',
    [`--git-dir=${join(root, '.git')}`, `--work-tree=${root}`, ...manner, ...args],
    {
      cwd: root,
      input: input ?? '',
      maxBuffer: most,
      timeout: 120_000,
      windowsHide: true,
    },
  );
  if (error) throw failure(error, args[0]);
  if (status !== 0) throw new GitError(`git ${args[0]} failed: ${why(stderr.toString())}`, { status });
  return stdout;
}

function failure(error: NodeJS.ErrnoException, command = ''): Error {
  if (error.code === 'ENOENT') return new GitError('git is not installed, or not on the PATH.');
  if (error.code === 'ENOBUFS') return new GitError(`git ${command} answered more than there is room for.`, { full: true });
  if (error.code === 'ETIMEDOUT') return new GitError(`git ${command} did not answer in two minutes.`);
  return new GitError(`git ${command} could not be run (${error.code ?? 'unknown error'}).`);
}

/** In our own words: git's would quote the repository's. */
function why(stderr: string): string {
  if (/not a git repository/i.test(stderr)) return 'it does not take this for a repository.';
  if (/dubious ownership/i.test(stderr))
    return 'the repository belongs to another user, and git wants `git config --global --add safe.directory` for it.';
  if (/bad config|unable to parse|bad (?:boolean|numeric) config/i.test(stderr)) return 'the repository has a broken configuration.';
  if (/unable to access/i.test(stderr)) return 'its configuration, or yours, may not be read.';
  if (/repo(?:sitory)?\s?version|unknown (?:repository )?extension/i.test(stderr)) return 'the repository needs a newer git.';
  if (/index file|bad signature|bad index/i.test(stderr)) return 'its index is broken.';
  return 'it could not read the repository.';
}

/** Where the index of the repository at `root` lies: in `.git`, or in what that names, in a worktree or submodule. */
export function indexFile(root: string): string {
  const folder = join(root, '.git');
  if (lstatSync(folder).isDirectory()) return join(folder, 'index');
  return resolve(root, /^gitdir: (.+)$/m.exec(readFileSync(folder, 'utf8'))?.[1] ?? '.git', 'index');
}

/** The innermost folder, from this one upwards, that has a `.git`. Git is not run for it, and its settings are not believed. */
export function gitRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isRepository(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isRepository(git: string): boolean {
  try {
    const stats = lstatSync(git);
    if (stats.isFile()) return stats.size < 10_000 && readFileSync(git, 'utf8').startsWith('gitdir: ');
    return lstatSync(join(git, 'HEAD'), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Throws where there is no repository, saying what needs one. */
export function mustBeRepository(root: string, need: string): void {
  if (!isRepository(join(root, '.git'))) throw new UsageError(`${root} is not a git repository; ${need}.`);
}
