import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Timed, timed } from './take.ts';

/** How each of them looks through a folder, asking nobody, and writes what it found into a file or to its output. */
const peers: Readonly<Record<string, (tree: string, out: string) => readonly string[]>> = {
  kingfisher: (tree, out) => [
    'scan',
    tree,
    '--no-validate',
    '--git-history=none',
    '--format',
    'json',
    '--output',
    out,
    '--no-update-check',
  ],
  betterleaks: (tree, out) => ['dir', tree, '--no-banner', '-r', out],
  gitleaks: (tree, out) => ['dir', tree, '--no-banner', '-r', out],
  trufflehog: (tree) => ['filesystem', tree, '--no-verification', '--no-update', '--json'],
};

/** Those that are installed. */
export function installedPeers(tree: string, folder: string, more: Partial<Timed>): Timed[] {
  return Object.entries(peers).flatMap(([name, args]) => {
    const command = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    const out = join(folder, `${name}.json`);
    return command === '' ? [] : [timed(name, command, args(tree, out), { ...more, findings: () => countIn(out) })];
  });
}

function countIn(out: string): string {
  if (!existsSync(out)) return '';
  const report = JSON.parse(readFileSync(out, 'utf8') || '[]') as unknown[] | { findings?: unknown[] };
  return String(Array.isArray(report) ? report.length : (report.findings?.length ?? ''));
}
