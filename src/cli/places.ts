import { statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Report, Skipped, Surface } from '../types.ts';
import { type File, gitRoot, staged, walk } from '../walk/index.ts';
import { commands, type Said } from './options.ts';
import { searchPathOutside } from './programs.ts';
import { complainOf } from './say.ts';
import { standardInput } from './stdin.ts';

/** What is to be scanned, as the command line says. */
export interface Places {
  surface: Surface;
  /** Absolute. */
  paths: readonly string[];
  /** What paths in reports are relative to. */
  root: string;
  /** Whether the root is one project. */
  project: boolean;
  files: Iterable<File | Skipped>;
  /** How many files the walk came by below each path, so far. */
  listed: ReadonlyMap<string, number>;
}

/** Finds out what to scan. Throws where that does not exist. */
export async function placesOf(said: Said): Promise<Places> {
  const surface = surfaceOf(said);
  const paths = said.paths.length > 0 ? said.paths.map((path) => resolve(path)) : [workingFolder()];
  if (surface === 'tree') for (const typed of said.paths) if (!exists(typed)) throw new UsageError(missing(typed));
  const root = rootOf(paths);
  process.env['PATH'] &&= searchPathOutside(root, process.env['PATH']);
  const listed = new Map<string, number>();
  const project = surface !== 'stdin' && (paths.includes(root) || gitRoot(root) === root);
  return { surface, paths, root, project, listed, files: await filesOf(surface, said, paths, root, listed) };
}

async function filesOf(surface: Surface, said: Said, paths: readonly string[], root: string, listed: Map<string, number>) {
  if (surface === 'tree') return counted(paths, root, listed);
  return surface === 'stdin' ? standardInput() : within(said, paths, await changesIn(root, said));
}

function surfaceOf({ values, paths }: Said): Surface {
  const chosen = (['staged', 'diff', 'stdin'] as const).filter((name) => values[name]);
  if (chosen.length > 1) throw new UsageError(`--${chosen[0]} and --${chosen[1]} name different things to scan; give one of them.`);
  if (chosen[0] === 'stdin' && paths.length > 0)
    throw new UsageError('--stdin reads standard input, and no path beside it; give one of them.');
  return chosen[0] ?? 'tree';
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('the working folder is gone; go to one that exists.');
  }
}

const exists = (path: string) => statOf(path) !== undefined;

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A command that was misspelt is taken for a path. */
function missing(typed: string): string {
  if (typed === '-') return 'there is no file -; standard input is --stdin.';
  const command = nearest(typed, Object.keys(commands));
  return `${typed} does not exist, or cannot be reached${command === undefined ? '.' : `; is the command ${command} meant?`}`;
}

/** The git root of what is scanned; where there is none, the folder that is scanned, or the working folder for several. */
function rootOf(paths: readonly string[]): string {
  const folders = paths.map((path) => (statOf(path)?.isDirectory() ? path : dirname(path)));
  const roots = [...new Set([...new Set(folders)].map((folder) => gitRoot(folder) ?? folder))];
  if (roots.length === 1) return roots[0]!;
  const working = gitRoot(workingFolder()) ?? workingFolder();
  return folders.every((folder) => isWithin(working, folder)) ? working : commonFolder(folders);
}

const isWithin = (folder: string, path: string) => path === folder || path.startsWith(insideOf(folder));

/** What every path in a folder begins with. */
const insideOf = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep);

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? sep;
  for (const folder of folders) while (!isWithin(common, folder)) common = dirname(common);
  return common;
}

async function changesIn(root: string, { values }: Said): Promise<(File | Skipped)[]> {
  const { files, skipped } = values['staged'] ? staged(root) : (await import('../walk/changed.ts')).changed(root, String(values['diff']));
  return [...files, ...skipped];
}

/** What lies below the paths, where any are named. One that is neither there nor changed is a mistake. */
function within({ paths: named }: Said, paths: readonly string[], files: readonly (File | Skipped)[]): (File | Skipped)[] {
  if (named.length === 0) return [...files];
  const below = (path: string) => files.some((file) => 'absolute' in file && isWithin(path, file.absolute));
  for (const typed of named) if (!exists(typed) && !below(resolve(typed))) throw new UsageError(missing(typed));
  return files.filter((file) => !('absolute' in file) || paths.some((path) => isWithin(path, file.absolute)));
}

/** The walk, with the number of files below each path: a path in which nothing could be read is an error. */
function* counted(paths: readonly string[], root: string, listed: Map<string, number>): Generator<File | Skipped> {
  for (const path of paths) listed.set(path, 0);
  const count = (path: string) => void listed.set(path, listed.get(path)! + 1);
  const folders = paths.filter((path) => statOf(path)?.isDirectory());
  const files = new Set(paths.filter((path) => !folders.includes(path)));
  const inside = folders.map((path) => [path, insideOf(path)] as const);
  for (const item of walk(paths, root)) {
    if ('absolute' in item) {
      // To look a path up takes longer than to find that no file was named.
      if (files.size > 0 && files.has(item.absolute)) count(item.absolute);
      for (const [folder, beginning] of inside) if (item.absolute.startsWith(beginning)) count(folder);
    }
    yield item;
  }
}

/** Whether there is a path in which no file could be read; says so of each. */
export async function nothingRead({ paths, root, listed }: Places, { skipped }: Report): Promise<boolean> {
  let failed = false;
  const whole = skipped.filter(({ inside }) => !inside);
  const missed = whole.filter(({ complete }) => !complete).length;
  for (const path of paths) {
    const count = listed.get(path);
    if (count === undefined || count > missed) continue;
    const below = whole.filter((one) => isWithin(path, resolve(root, one.path)));
    const unread = below.filter(({ complete }) => !complete);
    if (count > unread.length || (count === 0 && below.length > unread.length)) continue;
    failed = true;
    await complainOf(
      count === 0 && unread.length === 0
        ? `there is no file in ${path}.`
        : `no file in ${path} could be read: ${unread[0]?.reason ?? 'nothing is there'}.`,
    );
  }
  return failed;
}
