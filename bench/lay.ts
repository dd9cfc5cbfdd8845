import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A repository with a commit, and one changed file staged. */
export function stagedRepository(folder: string): string {
  const path = join(folder, 'staged');
  mkdirSync(path);
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], { cwd: path });
  git('init', '-q');
  writeFileSync(join(path, 'orders.ts'), 'export const orders = [];\n'.repeat(200));
  git('add', '.');
  git('commit', '-qm', 'orders');
  writeFileSync(join(path, 'orders.ts'), 'export const orders = [];\n'.repeat(200) + 'export const open = orders.filter(Boolean);\n');
  git('add', '.');
  return path;
}

/** A file of many megabytes of log, in lines or in one. */
export function largeFile(folder: string, name: string, megabytes: number, end: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  const handle = openSync(join(path, 'shop.log'), 'w');
  const line = `2026-11-21T08:14:03Z order 4f1c2a90 of customer 51771 paid with card ending 4242, shipped to Ghent by parcel 9281733${end}`;
  const block = Buffer.from(line.repeat(Math.ceil((1 << 20) / line.length)));
  for (let written = 0; written < megabytes; written++) writeSync(handle, block.subarray(0, 1 << 20));
  closeSync(handle);
  return path;
}
