import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveEveryone } from '../../fixtures/everything.ts';
import { hostile } from '../../fixtures/hostile/index.ts';
import { folder, overreach } from '../run.ts';

/** What the kernel was asked to run and to open. */
async function traced(cwd: string, args: readonly string[]) {
  using aside = folder();
  const record = join(aside.path, 'trace');
  const under = ['strace', '-f', '-qq', '-s', '4096', '-e', 'trace=execve,execveat,open,openat,openat2', '-o', record];
  await overreach(args, { cwd, under, env: { PATH: `${cwd}/bin:./bin:${process.env['PATH']}` } });
  const lines = readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => !/= -1 E\w+/.test(line));
  const named = (calls: RegExp) => lines.flatMap((line) => (calls.test(line) ? (/"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? []) : []));
  return { ran: new Set(named(/\bexecve/)), opened: new Set(named(/\bopen/)) };
}

test('of a hostile repository nothing is run, and what lies beyond it is not opened', async () => {
  using here = hostile();
  await using everyone = await serveEveryone();
  for (const args of [['scan'], ['scan', '--staged'], ['scan', '--diff', 'HEAD'], ['scan', '--online', ...everyone.endpoints]]) {
    const { ran, opened } = await traced(here.root, args);
    expect([...ran].filter((program) => program.startsWith(here.root) || !/^\/.*\/(?:node|git)$/.test(program))).toEqual([]);
    expect(ran.size).toBeGreaterThan(0);
    const beyond = [...opened].filter((path) => /\/beyond\/|\/proc\/self\/environ|^\/dev\/(?:zero|stdin)/.test(path));
    // git reads what its configuration includes, as configuration, and tells us nothing of it.
    expect(beyond.filter((path) => !path.endsWith('/beyond/included'))).toEqual([]);
    expect([...opened].some((path) => path.endsWith('.env'))).toBe(args.length !== 2);
  }
});
