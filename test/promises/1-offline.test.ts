import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, serveEveryone } from '../../fixtures/everything.ts';
import { folder, overreach, type RunOptions } from '../run.ts';
import type { Tree } from '../tree.ts';
import { errands, readings, town } from './town.ts';

let here: Tree;
beforeAll(() => {
  here = town();
});
afterAll(() => here[Symbol.dispose]());

/** Runs the program in the town where nobody can be reached, and tells whom it tried to reach. */
async function trapped(args: readonly string[], { env, ...options }: RunOptions = {}) {
  using aside = folder();
  const trap = join(aside.path, 'tried');
  const preload = `--import=${new URL('socket-trap.ts', import.meta.url).href}`;
  const ran = await overreach(args, { cwd: here.root, env: { ...env, NODE_OPTIONS: preload, SOCKET_TRAP: trap }, ...options });
  return { ...ran, tried: existsSync(trap) ? readFileSync(trap, 'utf8').trim().split('\n') : [] };
}

describe('without --online', () => {
  test.each(errands.map((errand) => [errand.args.join(' '), errand] as const))(
    '%s reaches out to nobody',
    async (_, { args, least, options }) => {
      using aside = folder();
      const json = join(aside.path, 'report.json');
      const { tried, code } = await trapped([...args, '--format', 'json', '--output', json], options);
      expect(tried).toEqual([]);
      expect([0, 1]).toContain(code);
      expect((JSON.parse(readFileSync(json, 'utf8')) as { credentials: unknown[] }).credentials.length).toBeGreaterThanOrEqual(least);
    },
  );

  test.each(readings.map((args) => [args.join(' '), args] as const))('%s reaches out to nobody', async (_, args) => {
    expect((await trapped(args)).tried).toEqual([]);
  });

  test('so many files that other threads read them are read without reaching out', async () => {
    using many = folder();
    const [token] = Object.values(fixtures.get('stripe')!.tokens);
    for (let file = 0; file < 3300; file++) writeFileSync(join(many.path, `${file}.env`), `# ${file}\nSTRIPE_SECRET_KEY=${token}\n`);
    const { tried, stdout } = await trapped(['scan', many.path, '--format', 'json', '--verbose']);
    expect(tried).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 3300, credentials: 1 } });
  });
});

describe('the trap is one', () => {
  test('with --online and an endpoint, connections are tried there and nowhere else', async () => {
    await using everyone = await serveEveryone();
    const origins = everyone.endpoints.flatMap((argument) => /^\w+=http:\/\/(.*)$/.exec(argument)?.[1] ?? []);
    const { tried } = await trapped(['scan', '--online', ...everyone.endpoints]);
    expect(new Set(tried)).toEqual(new Set(origins.map((origin) => `connect ${origin}`)));
    expect(everyone.asked).toEqual([]);
  });

  test('with --online alone, names are resolved: those of the providers, and none that only a file says', async () => {
    const { tried } = await trapped(['scan', '--online']);
    const { stdout } = await trapped(['providers', '--format', 'json']);
    const { providers } = JSON.parse(stdout) as { providers: { id: string; hosts: string[] }[] };
    const hosts = providers.flatMap((provider) => provider.hosts);
    const names = new Set(tried.map((line) => line.replace(/^dns\.promises\.lookup /, '')));
    for (const name of names)
      expect(
        hosts.some((host) => name === host || (host.startsWith('*.') && name.endsWith(host.slice(1)))),
        name,
      ).toBe(true);
    for (const { id, hosts } of providers)
      if (hosts.length > 0)
        expect(
          hosts.some((host) => [...names].some((name) => name === host || name.endsWith(host.slice(1)))),
          id,
        ).toBe(true);
  });
});
