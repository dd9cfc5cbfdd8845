import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveEveryone } from '../../fixtures/everything.ts';
import { folder, overreach, type RunOptions } from '../run.ts';
import type { Tree } from '../tree.ts';
import { errands, readings, town } from './town.ts';

// The kernel's own record, of git and of every thread too: `vitest run --mode ci`, where strace is installed.

let here: Tree;
beforeAll(() => {
  here = town();
});
afterAll(() => here[Symbol.dispose]());

/** Runs the program under strace, and tells the sockets that it made or used, other than this machine's own, and the files by which names are resolved. */
async function traced(args: readonly string[], options: RunOptions = {}) {
  using aside = folder();
  const record = join(aside.path, 'trace');
  const under = ['strace', '-f', '-qq', '-e', 'trace=network,openat', '-o', record];
  const ran = await overreach(args, { cwd: here.root, under, ...options });
  const lines = readFileSync(record, 'utf8').split('\n');
  // The home of a user is asked for through a socket of this machine's.
  const sockets = lines.filter((line) => /\bAF_(?!UNIX\b|LOCAL\b)\w+/.test(line));
  return { ...ran, lines: lines.length, sockets, names: lines.filter((line) => /"\/etc\/(?:resolv\.conf|hosts)"/.test(line)) };
}

const all = [...errands, ...readings.map((args) => ({ args, options: {} }))];

test.each(all.map((errand) => [errand.args.join(' '), errand] as const))(
  '%s opens no socket and resolves no name',
  async (_, { args, options }) => {
    const { code, lines, sockets, names } = await traced(args, options);
    expect(lines).toBeGreaterThan(20);
    expect(code).toBeLessThan(3);
    expect({ sockets, names }).toEqual({ sockets: [], names: [] });
  },
);

test('the trace shows sockets where there are some', async () => {
  await using everyone = await serveEveryone();
  const { sockets } = await traced(['scan', '--online', ...everyone.endpoints]);
  const ports = new Set(sockets.flatMap((line) => /sin_port=htons\((\d+)\), sin_addr=inet_addr\("127\.0\.0\.1"\)/.exec(line)?.[1] ?? []));
  expect(ports).toEqual(new Set(everyone.endpoints.flatMap((argument) => /:(\d+)$/.exec(argument)?.[1] ?? [])));
});
