import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import { agentsFor, mustBeKnown } from '../agents/index.ts';
import { registry as loadRegistry } from '../detect/registry.ts';
import { UsageError } from '../errors.ts';
import { type Progress, scan } from '../scan.ts';
import type { Report, Skipped, Surface } from '../types.ts';
import { changed, type File, gitRoot, staged, walk } from '../walk/index.ts';
import { onlineOptions } from './online.ts';
import type { Said } from './options.ts';
import { policyFor } from './policy.ts';
import { complain, progressLine } from './say.ts';
import { write } from './write.ts';

/** Scans as the command line says, writes the reports, and returns the exit code. */
export async function runScan(said: Said): Promise<number> {
  const surface = surfaceOf(said);
  const paths = said.paths.length > 0 ? said.paths.map((path) => resolve(path)) : [process.cwd()];
  for (const path of paths) if (surface === 'tree') mustExist(path);
  for (const { file } of said.outputs) if (file !== undefined) mustBeWritable(file);
  mustBeKnown(said.lists['agent']);
  const root = rootOf(paths);
  const registry = await loadRegistry();
  const online = await onlineOptions(said, registry);
  const policy = await policyFor(said, root, surface);
  const signal = interruption();
  const line = progressLine(said.values['quiet'] === true);
  const listed = new Map<string, number>();
  const report = await scan({
    root,
    surface,
    files: filesOf(surface, said, paths, root, listed),
    registry,
    agents: () => agentsFor({ root, home: homedir(), ...(said.lists['agent'] && { chosen: said.lists['agent'] }) }),
    ...anchorOf(root),
    policy,
    ...(online && { online: { ...online, signal } }),
    today: new Date().toISOString().slice(0, 10),
    version: pkg.version,
    signal,
    onProgress: (progress) => line.show(sayProgress(progress)),
  });
  line.clear();
  const written = await write(said, report);
  return exitCode(said, report, !written || policy.broken || nothingRead(paths, root, listed, report));
}

function surfaceOf({ values }: Said): Surface {
  const chosen = (['staged', 'diff', 'stdin'] as const).filter((name) => values[name]);
  if (chosen.length > 1) throw new UsageError(`--${chosen[0]} and --${chosen[1]} name different things to scan; give one of them.`);
  return chosen[0] ?? 'tree';
}

function mustExist(path: string): void {
  try {
    statSync(path);
  } catch {
    throw new UsageError(`${path} does not exist, or cannot be reached.`);
  }
}

/** What stands in a report for places outside the repository: the policy file, else the README. */
function anchorOf(root: string): { anchor?: string } {
  const anchor = ['overreach.yaml', 'README.md'].find((name) => existsSync(join(root, name)));
  return anchor === undefined ? {} : { anchor };
}

/** Before anything is scanned, so that no work is lost to a wrong path. */
function mustBeWritable(file: string): void {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('EISDIR');
  } catch {
    throw new UsageError(`--output ${file} cannot be written: its folder is missing or not writable, or it is a folder itself.`);
  }
}

/** The git root of what is scanned; where there is none, the folder that is scanned, or the working folder for several. */
function rootOf(paths: readonly string[]): string {
  const folders = paths.map((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path)));
  const roots = [...new Set(folders.map((folder) => gitRoot(folder) ?? folder))];
  if (roots.length === 1) return roots[0]!;
  const working = gitRoot(process.cwd()) ?? process.cwd();
  return folders.every((folder) => folder === working || folder.startsWith(working + sep)) ? working : commonFolder(folders);
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? process.cwd();
  for (const folder of folders)
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) common = dirname(common);
  return common;
}

function filesOf(
  surface: Surface,
  said: Said,
  paths: readonly string[],
  root: string,
  listed: Map<string, number>,
): Iterable<File | Skipped> {
  if (surface === 'stdin') return [{ surface, path: 'stdin', absolute: '', bytes: readFileSync(0), tracked: false }];
  if (surface === 'tree') return counted(paths, root, listed);
  const { files, skipped } = surface === 'staged' ? staged(root) : changed(root, String(said.values['diff']));
  const within = (file: File) =>
    said.paths.length === 0 || paths.some((path) => file.absolute === path || file.absolute.startsWith(path + sep));
  return [...files.filter(within), ...skipped];
}

/** The walk, with the number of files below each path: a path in which nothing could be read is an error. */
function* counted(paths: readonly string[], root: string, listed: Map<string, number>): Generator<File | Skipped> {
  for (const path of paths) listed.set(path, 0);
  for (const item of walk(paths, root)) {
    if ('absolute' in item)
      for (const path of paths) if (item.absolute === path || item.absolute.startsWith(path + sep)) listed.set(path, listed.get(path)! + 1);
    yield item;
  }
}

function nothingRead(paths: readonly string[], root: string, listed: ReadonlyMap<string, number>, report: Report): boolean {
  let failed = false;
  for (const path of paths) {
    const count = listed.get(path);
    if (count === undefined) continue;
    const below = (skipped: Skipped) => `${resolve(root, skipped.path)}${sep}`.startsWith(path + sep);
    const unread = report.skipped.filter((skipped) => !skipped.complete && below(skipped));
    if (count > unread.length || (count === 0 && report.skipped.some((skipped) => skipped.complete && below(skipped)))) continue;
    failed = true;
    complain(
      count === 0 && unread.length === 0
        ? `there is no file in ${path}.`
        : `no file in ${path} could be read: ${unread[0]?.reason ?? 'nothing is there'}.`,
    );
  }
  return failed;
}

const grades = ['low', 'medium', 'high', 'critical'] as const;

function exitCode({ values }: Said, { credentials, skipped }: Report, broken: boolean): number {
  const failOn = String(values['fail-on'] ?? 'high');
  const counted = credentials.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined);
  const least = grades.findIndex((grade) => grade === failOn);
  if (failOn !== 'never' && counted.some(({ rule }) => grades.indexOf(rule.level) >= least)) return 1;
  if (broken) return 2;
  return skipped.some(({ complete }) => !complete) || credentials.some(({ failed }) => failed) ? 3 : 0;
}

/** Ctrl-C ends the work and not the report; a second one ends that too. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    complain('interrupted; reporting what was found so far.');
    controller.abort();
  });
  return controller.signal;
}

function sayProgress(progress: Progress): string {
  if (progress.stage === 'read')
    return `Reading… ${progress.files.toLocaleString('en')} files, ${Math.round(progress.bytes / 1e6).toLocaleString('en')} MB`;
  return `Asking the providers… ${progress.done} of ${progress.of} credentials`;
}
