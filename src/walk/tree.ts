import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Skipped } from '../types.ts';
import type { File } from './file.ts';
import { gitConfigs } from './configs.ts';
import { type Folder, isLeftOut, join, leftOut, list } from './list.ts';
import { reasonOf } from './open.ts';

/** Where a walk begins: what the operator named, or what a link points to. */
interface Start extends Folder {
  /** Without links. */
  real: string;
}

/**
 * The files of the working tree as an agent sees it: ignored ones and dotfiles too. Without what was installed and git's own files,
 * unless they are named outright; but git's configuration, for the tokens in its remotes.
 */
export function* walk(paths: readonly string[], root: string): Generator<File | Skipped> {
  const top = realpathSync.native(root);
  const starts = distinct(paths.map((path) => named(path, root)));
  const tour: Tour = { top, root, starts, walked: new Set(), single: new Set(), targets: new Set() };
  for (const start of starts) yield* walkFrom(start, tour);
  // What links point to is walked last, when it is known what was walked anyway.
  for (const real of tour.targets) {
    const path = slashed(relative(top, real));
    if (!tour.walked.has(dirname(real)) || tour.single.has(real)) yield* walkFrom({ real, path, absolute: resolve(root, path) }, tour);
  }
}

interface Tour {
  /** The root without links, and as it was given. */
  top: string;
  root: string;
  starts: readonly Start[];
  /** Folders that were walked, and files that were named, without links. */
  walked: Set<string>;
  single: Set<string>;
  /** What links inside the root point to, outside of what was named. */
  targets: Set<string>;
}

function named(path: string, root: string): Start {
  const absolute = resolve(path);
  try {
    return { absolute, path: slashed(relative(root, absolute)), real: realpathSync.native(absolute) };
  } catch {
    throw new UsageError(`${path} does not exist, or cannot be reached.`);
  }
}

/** Without those that lie in another, unless that leaves them out. */
function distinct(starts: readonly Start[]): Start[] {
  const unique = new Map(starts.map((start) => [start.real, start]));
  return [...unique.values()].filter(({ real }) => !above(real).some((folder) => unique.has(folder) && covers(folder, real)));
}

/** The folders that it lies in. */
function above(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== (folders.at(-1) ?? path); folder = dirname(folder)) folders.push(folder);
  return folders;
}

const within = (folder: string, path: string) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
const covers = (folder: string, path: string) => within(folder, path) && !relative(folder, path).split(sep).some(isLeftOut);
const slashed = (path: string) => (sep === '/' ? path : path.split(sep).join('/'));

function* walkFrom(start: Start, tour: Tour): Generator<File | Skipped> {
  const { real, absolute, path } = start;
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return yield* walkFolders(start, tour);
  if (!stats?.isFile()) return yield { path, ...(stats ? special : gone) };
  tour.single.add(real);
  yield { surface: 'tree', path, absolute, ...(real !== absolute && { opens: real }) };
}

const special = { reason: 'a special file', complete: true };
const gone = { reason: 'gone since it was listed', complete: true };

function* walkFolders(start: Start, tour: Tour): Generator<File | Skipped> {
  const stack: Folder[] = [start];
  for (let folder = stack.pop(); folder; folder = stack.pop()) {
    const real = start.real + folder.absolute.slice(start.absolute.length);
    if (tour.walked.has(real)) continue;
    tour.walked.add(real);
    try {
      yield* walkFolder(folder, real, stack, tour);
    } catch (error) {
      yield { path: folder.path || '.', ...reasonOf(error) };
    }
  }
}

function walkFolder(folder: Folder, real: string, stack: Folder[], tour: Tour): (File | Skipped)[] {
  const found: (File | Skipped)[] = [];
  for (const entry of list(folder)) {
    const inside = join(folder, entry);
    if (entry.isFile()) {
      if (tour.single.size === 0 || !tour.single.has(real + sep + entry.name)) found.push({ surface: 'tree', ...inside });
    } else if (entry.isDirectory()) {
      const reason = leftOut(entry.name, inside.absolute);
      if (reason === undefined) stack.push(inside);
      else found.push({ path: inside.path, reason, complete: true });
      if (entry.name === '.git') found.push(...gitConfigs(inside));
    } else if (entry.isSymbolicLink()) {
      const reason = follow(inside, tour);
      if (reason !== undefined) found.push({ path: inside.path, reason, complete: true });
    } else found.push({ path: inside.path, ...special });
  }
  return found;
}

/** A link is not followed where it stands: what it points to is walked as what it is, once. Says why not, if it is not. */
function follow({ absolute, opens }: Folder, { top, starts, targets }: Tour): string | undefined {
  let target: string;
  try {
    target = realpathSync.native((opens ?? absolute) as string);
  } catch {
    return 'a link to nothing that can be reached';
  }
  if (starts.some(({ real }) => covers(real, target))) return undefined;
  if (!within(top, target)) return starts.some(({ real }) => within(real, target)) ? undefined : 'a link that leaves the root';
  if (!covers(top, target)) return 'a link into what is left out';
  targets.add(target);
  return undefined;
}
