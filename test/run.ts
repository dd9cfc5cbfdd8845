import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built program, as a user runs it. */
export const program = new URL('../dist/cli.js', import.meta.url).pathname;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  stdin?: string | Uint8Array;
  /** Sent a while after the start. */
  interruptAfter?: number;
  /** Sends an interrupt when it aborts. */
  interrupt?: AbortSignal;
  /** What starts it, with its arguments: strace, setpriv. */
  under?: readonly string[];
  /** Another build of the program. */
  cli?: string;
}

/** Runs the built program to its end. The home is empty unless one is given, so that nothing of this machine shows. */
export async function overreach(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, stdin = '', interruptAfter, interrupt, under = [], cli = program }: RunOptions = {},
): Promise<Ran> {
  using home = folder();
  const [command = '', ...rest] = [...under, process.execPath, cli, ...args];
  const child = spawn(command, rest, {
    cwd,
    // One that hangs is not to outlive its test.
    timeout: 60_000,
    killSignal: 'SIGKILL',
    env: { PATH: process.env['PATH'], HOME: home.path, TZ: 'UTC', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}).end(stdin);
  if (interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfter).unref();
  interrupt?.addEventListener('abort', () => child.kill('SIGINT'));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { code, stdout, stderr };
}

/** A folder of its own that is gone when it goes out of scope. */
export function folder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'overreach-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies a fixture's files and puts the minted tokens where `{{name}}` stands. */
export function lay(from: URL | string, to: string, tokens: Readonly<Record<string, string>>): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const laid = text.replace(/\{\{([\w-]+)\}\}/g, (whole, name: string) => tokens[name] ?? whole);
    if (laid !== text) writeFileSync(path, laid);
  }
}
