// npm run demo: the incident, from a token in an unrelated file to a verdict. The built program, a real repository, a stand-in for Railway.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyline, lay, simulator } from '../fixtures/pocketos/index.ts';
import type { World } from '../fixtures/railway/world.ts';
import { overreach, program } from '../test/run.ts';
import { serve } from '../test/serve.ts';

export interface Demo {
  /** What the program prints, without what differs from run to run: how long it took, on which port. */
  text: string;
  /** What it complains of. */
  complaints: string;
  /** The exit code of the scan. */
  code: number | null;
  sarif: Sarif;
  json: Json;
  /** Where the repository and the reports are left. */
  folder: string;
}

interface Sarif {
  runs: {
    results: {
      ruleId: string;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
    }[];
  }[];
}

interface Json {
  credentials: { token: string; identity?: string; expires?: string; grants: { action: string }[] }[];
  findings: { rule: string; severity: string; message: string }[];
}

/** Scans the repository of the incident, asking the stand-in for Railway, and gives back all that came of it. */
export async function demo(world: World = keyline()): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'overreach-demo-'));
  const repository = join(folder, 'keyline');
  lay(repository);
  commit(repository);
  await using railway = await serve(simulator(world));
  const [sarif, json] = [join(folder, 'overreach.sarif'), join(folder, 'overreach.json')];
  const reports = ['--format', 'terminal', '--format', 'json', '--output', json, '--format', 'sarif', '--output', sarif];
  const { stdout, stderr, code } = await overreach(['scan', '--online', '--endpoint', `railway=${railway.origin}`, ...reports], {
    cwd: repository,
  });
  const steady = (text: string) => text.replaceAll(railway.origin, 'http://127.0.0.1:PORT').replace(/, [\d.,]+ (?:ms|s|min)\)/g, ')');
  const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as never;
  return { text: steady(stdout), complaints: steady(stderr), code, sarif: read(sarif), json: read(json), folder };
}

/** All but what .gitignore names, by nobody in particular, whatever git is told on this machine. */
function commit(repository: string): void {
  const env = { PATH: process.env['PATH'], HOME: repository, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const identity = ['-c', 'user.name=Mara Lindqvist', '-c', 'user.email=mara@keyline.example'];
  const first = ['commit', '--quiet', '--date', '2026-04-20T09:00:00Z', '--message', 'Custom domains'];
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['add', '--all'],
    [...identity, ...first],
  ]) {
    const { status, error, stderr } = spawnSync('git', args, { cwd: repository, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The demo needs git, and \`git ${args.join(' ')}\` failed: ${error?.message ?? stderr}`);
  }
}

/** The demo as it is shown. Returns its exit code: 0 where the scan said what it should. */
async function show(): Promise<number> {
  if (!existsSync(program)) return tell(`${program} is not there: \`npm run build\` makes it.`);
  const { text, complaints, code, sarif, json, folder } = await demo();
  process.stdout.write('$ overreach scan --online --endpoint railway=http://127.0.0.1:PORT\n\n');
  process.stdout.write(text);
  process.stderr.write(complaints);
  if (code !== 1) return tell(`The scan ended with ${code}, not with 1: the demo does not tell its story.`);
  process.stdout.write(`\nThe same as SARIF 2.1.0, for code scanning: ${join(folder, 'overreach.sarif')}\n`);
  for (const { ruleId, level, locations } of sarif.runs[0]?.results ?? []) {
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    process.stdout.write(`  ${level.padEnd(8)}${ruleId.padEnd(28)}${artifactLocation.uri}:${region.startLine}\n`);
  }
  process.stdout.write(`\nThe same as JSON, for programs: ${join(folder, 'overreach.json')}\n`);
  for (const grant of json.credentials.flatMap(({ grants }) => grants).filter(({ action }) => action === 'delete'))
    process.stdout.write(`  ${JSON.stringify(grant)}\n`);
  return 0;
}

function tell(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Whoever reads only the first lines has read enough.
  process.stdout.on('error', () => process.exit());
  process.exitCode = await show();
}
