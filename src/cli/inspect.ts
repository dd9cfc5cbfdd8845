import { UsageError } from '../errors.ts';
import type { Said } from './options.ts';
import { runScan } from './scan.ts';
import { complain } from './say.ts';

/** One credential from standard input, asked about: `scan --stdin --online`. What a policy file allows here is not about it. */
export async function inspectStdin(said: Said): Promise<number> {
  if (process.stdin.isTTY) throw new UsageError('inspect reads one credential from standard input: overreach inspect < file.');
  return runScan(
    { ...said, paths: [], values: { ...said.values, stdin: true, online: true, config: false, generic: false } },
    ({ credentials, skipped }) => {
      if (credentials.length > 0 || skipped.length > 0) return false;
      complain(
        'no credential was recognized on standard input. Some are known by their name alone: give those as NAME=value, such as RAILWAY_TOKEN=… (overreach providers lists what is known).',
      );
      return true;
    },
  );
}
