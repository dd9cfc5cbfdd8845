import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import { withoutGeneric } from '../detect/kinds.ts';
import { type Registry, registry as loadRegistry } from '../detect/registry.ts';
import { type Progress, scan } from '../scan.ts';
import type { Report } from '../types.ts';
import { agentsIn } from './agents.ts';
import { onlineOptions } from './online.ts';
import type { Said } from './options.ts';
import { nothingRead, placesOf } from './places.ts';
import { policyFor } from './policy.ts';
import { complain, progressLine } from './say.ts';
import { write } from './write.ts';

/** Scans as the command line says, writes the reports, and returns the exit code. `wrong`: what else makes it 2. */
export async function runScan(said: Said, wrong: (report: Report) => boolean = () => false): Promise<number> {
  const places = await placesOf(said);
  const { root, surface, project, files } = places;
  const agents = await agentsIn(root, said);
  const registry = lookingFor(await loadRegistry(), said.values['generic'] ?? (surface === 'tree' || surface === 'stdin'));
  const online = await onlineOptions(said, registry);
  const policy = await policyFor(said, root, surface);
  const { signal, ended } = interruption();
  const line = progressLine(said.values['quiet'] === true);
  const report = await scan({
    root,
    surface,
    project,
    files,
    registry,
    agents,
    ...anchorOf(root),
    policy,
    ...(online && { online: { ...online, signal } }),
    today: new Date().toISOString().slice(0, 10),
    version: pkg.version,
    signal,
    onProgress: (progress) => line.show(() => sayProgress(progress)),
  });
  line.clear();
  ended();
  const written = await write(said, report);
  const unread = !signal.aborted && (await nothingRead(places, report));
  return exitCode(said, report, !written || policy.broken || unread || wrong(report));
}

/** Values of no known provider are left out of a change, which is stopped by what is certain only. */
const lookingFor = (registry: Registry, generic: string | boolean): Registry =>
  generic ? registry : { ...registry, kinds: withoutGeneric(registry.kinds) };

/** What stands in a report for places outside the repository: the policy file, else the README. */
function anchorOf(root: string): { anchor?: string } {
  const anchor = ['overreach.yaml', 'README.md'].find((name) => existsSync(join(root, name)));
  return anchor === undefined ? {} : { anchor };
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

/** Ctrl-C ends the work and not the report; a second one ends that too, as does one after the work. */
function interruption(): { signal: AbortSignal; ended(): void } {
  const controller = new AbortController();
  const ended = () => void process.off('SIGINT', stop).off('SIGTERM', stop);
  const stop = () => {
    ended();
    complain('interrupted; reporting what was found so far.');
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, ended };
}

function sayProgress(progress: Progress): string {
  if (progress.stage === 'inspect') return `Asking the providers… ${progress.done} of ${progress.of} credentials`;
  return `Reading… ${progress.files} files, ${Math.round(progress.bytes / 1e6)} MB`;
}
