// npm run bench [-- TREE [RUNS]]: our speed as ratios, in one run on one machine: a scan against only reading the same files,
// a staged scan against `node -e 0`, and beside them the peers that are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , tree = new URL('../node_modules', import.meta.url).pathname, times = '5'] = process.argv;
const runs = Number(times);
const cli = new URL('../dist/cli.js', import.meta.url).pathname;
const reader = new URL('read.ts', import.meta.url).pathname;

interface Taken {
  /** The median of the runs. */
  seconds: number;
  /** The peak memory of the last run, in MB, where /usr/bin/time is there to tell. */
  memory: number | undefined;
  output: string;
}

const hasTime = existsSync('/usr/bin/time');

function take(command: string, args: readonly string[], cwd = process.cwd()): Taken {
  const seconds: number[] = [];
  let output = '';
  let memory: number | undefined;
  for (let run = 0; run <= runs; run++) {
    const [program, rest] = hasTime ? ['/usr/bin/time', ['-f', '%M', command, ...args]] : [command, args];
    const began = performance.now();
    const done = spawnSync(program, rest, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run > 0) seconds.push((performance.now() - began) / 1000); // the first one only warms the cache
    output = done.stdout;
    memory = hasTime ? Number(done.stderr.trim().split('\n').at(-1)) / 1024 : undefined;
  }
  return { seconds: seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)]!, memory, output };
}

const rows: string[][] = [['', 'seconds', 'ratio', 'MB/s', 'peak MB', 'findings']];

function row(name: string, taken: Taken, against: Taken, bytes: number, findings: string): void {
  rows.push([
    name,
    taken.seconds.toFixed(3),
    `${(taken.seconds / against.seconds).toFixed(2)}×`,
    bytes > 0 ? String(Math.round(bytes / taken.seconds / 1e6)) : '',
    taken.memory === undefined ? '' : String(Math.round(taken.memory)),
    findings,
  ]);
}

const node = process.execPath;
const only = take(node, [reader, tree]);
const { bytes, files } = JSON.parse(only.output) as { bytes: number; files: number };
const ours = take(node, [cli, 'scan', tree, '--format', 'json', '--no-config']);
const report = JSON.parse(ours.output) as { findings: unknown[]; credentials: unknown[] };
row('only reading', only, only, bytes, '');
row('overreach scan', ours, only, bytes, `${report.findings.length} (${report.credentials.length} credentials)`);
for (const peer of ['kingfisher', 'betterleaks', 'gitleaks', 'trufflehog']) comparePeer(peer);

/** A peer's time, where it is installed. */
function comparePeer(name: string): void {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  if (found === '') return;
  const folder = mkdtempSync(join(tmpdir(), 'overreach-bench-'));
  const args: Record<string, string[]> = {
    kingfisher: [
      'scan',
      tree,
      '--no-validate',
      '--git-history=none',
      '--format',
      'json',
      '--output',
      join(folder, 'out.json'),
      '--no-update-check',
    ],
    betterleaks: ['dir', tree, '--no-banner', '-r', join(folder, 'out.json')],
    gitleaks: ['dir', tree, '--no-banner', '-r', join(folder, 'out.json')],
    trufflehog: ['filesystem', tree, '--no-verification', '--no-update', '--json'],
  };
  const taken = take(found, args[name]!);
  row(name, taken, only, bytes, '');
  rmSync(folder, { recursive: true });
}

const commit = stagedRepository();
const nothing = take(node, ['-e', '0']);
row('node -e 0', nothing, nothing, 0, '');
row('overreach scan --staged', take(node, [cli, 'scan', '--staged'], commit), nothing, 0, '');
rmSync(commit, { recursive: true });

/** A repository with a commit, and one changed file staged. */
function stagedRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'overreach-bench-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], { cwd: folder });
  git('init', '-q');
  writeFileSync(join(folder, 'orders.ts'), 'export const orders = [];\n'.repeat(200));
  git('add', '.');
  git('commit', '-qm', 'orders');
  writeFileSync(join(folder, 'orders.ts'), 'export const orders = [];\n'.repeat(200) + 'export const open = orders.filter(Boolean);\n');
  git('add', '.');
  return folder;
}

console.info(
  `${tree}: ${files.toLocaleString('en')} files, ${Math.round(bytes / 1e6).toLocaleString('en')} MB; the median of ${runs} runs, warm\n`,
);
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
for (const cells of rows)
  console.info(
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
