// npm run bench [-- TREE [RUNS]] [--large] [--readme]: our speed as ratios, in one run on one machine: a scan against only reading the same
// files, a staged scan against `node -e 0`, the same with ten times the detectors, and beside them the peers that are installed.
// --large: also a file of 1 GB, and one of a single line of 100 MB. --readme: writes the table into README.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { largeFile, stagedRepository } from './lay.ts';
import { installedPeers } from './peers.ts';
import { median, rowOf, take, timed } from './take.ts';
import { tenfold } from './tenfold.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { large: { type: 'boolean' }, readme: { type: 'boolean' } } });
const root = new URL('../', import.meta.url).pathname;
const tree = resolve(positionals[0] ?? join(root, 'node_modules'));
const runs = Number(positionals[1] ?? '5');
const folder = mkdtempSync(join(tmpdir(), 'overreach-bench-'));
const many = tenfold(join(root, 'dist'));
const node = process.execPath;
const cli = join(root, 'dist/cli.js');
const tenfoldCli = join(many, 'dist/cli.js');

const found = (output: string) => String((JSON.parse(output) as { findings: unknown[] }).findings.length);
const scan = (program: string, path: string, ...more: string[]) => [program, 'scan', path, '--format', 'json', '--no-config', ...more];

const only = timed('only reading', node, [join(root, 'bench/read.ts'), tree]);
const beside = { against: only };
const here = [
  only,
  timed('overreach scan', node, scan(cli, tree), { ...beside, findings: found }),
  timed('overreach scan --no-generic', node, scan(cli, tree, '--no-generic'), { ...beside, findings: found }),
  timed('… ten times the detectors', node, scan(tenfoldCli, tree, '--no-generic'), beside),
  ...installedPeers(tree, folder, beside),
];
take(here, runs);
const { bytes, files } = JSON.parse(only.output) as { bytes: number; files: number };
for (const one of here) one.bytes = bytes;

const commit = stagedRepository(folder);
const nothing = timed('node -e 0', node, ['-e', '0']);
const start = [
  nothing,
  timed('overreach scan --staged', node, [cli, 'scan', '--staged'], { cwd: commit, against: nothing }),
  timed('… ten times the detectors', node, [tenfoldCli, 'scan', '--staged'], { cwd: commit, against: nothing }),
];
take(start, runs * 3);

const large = values.large
  ? [
      timed('overreach scan, a file of 1 GB', node, scan(cli, largeFile(folder, 'file', 1024, '\n')), { bytes: 2 ** 30 }),
      timed('overreach scan, a line of 100 MB', node, scan(cli, largeFile(folder, 'line', 100, ' ')), { bytes: 100 * 2 ** 20 }),
    ]
  : [];
take(large, 1);
for (const path of [folder, many]) rmSync(path, { recursive: true });

const rows = [['', 'seconds', 'ratio', 'MB/s', 'peak MB', 'findings'], ...[...here, ...start, ...large].map(rowOf)];
const title = `${basename(tree)}: ${files.toLocaleString('en')} files, ${Math.round(bytes / 1e6).toLocaleString('en')} MB; the median of ${runs} runs, warm`;
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
const padded = (cells: readonly string[]) =>
  cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
    .join('  ')
    .trimEnd();
const table = `${title}\n\n${rows.map(padded).join('\n')}`;
console.info(table);
if (Number.isNaN(median(only))) process.exitCode = 1;

if (values.readme) {
  const readme = join(root, 'README.md');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    text.replace(
      /(<!-- speed: [^>]* -->\n)[^]*?(<!-- \/speed -->)/,
      (_, open: string, close: string) => `${open}\n\`\`\`text\n${table}\n\`\`\`\n\n${close}`,
    ),
  );
}
