import { spawn } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { folder, type Ran, program } from './run.ts';

/** Runs a line of bash in which `overreach` is the built program, as in a terminal or a workflow. */
export async function shell(line: string, { cwd, env = {} }: { cwd: string; env?: Record<string, string> }): Promise<Ran> {
  using home = folder();
  const child = spawn('bash', ['-c', `overreach() { "${process.execPath}" "${program}" "$@"; }\n${line}`], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: home.path, TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** The built program under way: `told` waits until it complains of something. */
export function start(
  args: readonly string[],
  { cwd, stdin = 'ignore', stdout: out = 'pipe' }: { cwd: string; stdin?: 'ignore' | 'pipe'; stdout?: 'pipe' | number },
) {
  const home = folder();
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: home.path, TZ: 'UTC' },
    stdio: [stdin, out, 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ran & { signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => {
      home[Symbol.dispose]();
      resolve({ code, signal, stdout, stderr });
    }),
  );
  const told = async (words: string) => {
    while (!stderr.includes(words) && child.exitCode === null) await soon(5);
  };
  /** Until it reads the file of this name; Linux knows. */
  const reads = async (name: string) => {
    while (!filesOf(child.pid).some((path) => path.endsWith(`/${name}`)) && child.exitCode === null) await soon(5);
  };
  return { child, ended, told, reads };
}

export const soon = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function filesOf(pid = 0): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((handle) => {
    try {
      return readlinkSync(`${folder}/${handle}`);
    } catch {
      return [];
    }
  });
}
