import { expect } from 'vitest';
import { overreach } from './run.ts';
import { tree } from './tree.ts';

interface Found {
  fingerprint: string;
  provider: string;
  token: string;
  masked: string;
  places: { path: string; line: number; column: number; endLine: number; endColumn: number; name?: string }[];
}

/** What the built program finds in these files. */
export async function detected(files: Readonly<Record<string, string | Uint8Array>>): Promise<Found[]> {
  using repository = tree(files);
  const { stdout, stderr } = await overreach(['scan', '--no-generic', '--format', 'json'], { cwd: repository.root });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { credentials: Found[] }).credentials;
}
