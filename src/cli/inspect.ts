import { UsageError } from '../errors.ts';
import type { Said } from './options.ts';
import { runScan } from './scan.ts';

/** One credential from standard input, asked about: `scan --stdin --online`. */
export async function inspectStdin(said: Said): Promise<number> {
  if (process.stdin.isTTY) throw new UsageError('inspect reads one credential from standard input: overreach inspect < file.');
  return runScan({ ...said, paths: [], values: { ...said.values, stdin: true, online: true } });
}
