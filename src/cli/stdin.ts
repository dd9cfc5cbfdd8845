import { UsageError } from '../errors.ts';
import type { Skipped } from '../types.ts';
import type { File } from '../walk/index.ts';
import { complain } from './say.ts';

/** All of standard input, or what came of it until Ctrl-C. */
export async function standardInput(): Promise<(File | Skipped)[]> {
  const chunks: Buffer[] = [];
  const skipped: Skipped[] = [];
  const stop = () => {
    complain('interrupted; reporting what was read so far.');
    skipped.push({ path: 'stdin', reason: 'interrupted before its end', complete: false });
    process.stdin.destroy();
  };
  process.once('SIGINT', stop);
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (skipped.length === 0) throw new UsageError(`standard input cannot be read (${code}).`);
  }
  process.off('SIGINT', stop);
  return [{ surface: 'stdin', path: 'stdin', absolute: '', bytes: Buffer.concat(chunks), tracked: false }, ...skipped];
}
