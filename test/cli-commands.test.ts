import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bakery, tokens } from '../fixtures/railway/index.ts';
import { railway } from '../fixtures/railway/simulator.ts';
import { rules } from '../src/judge/rules.ts';
import { bookshop, live } from './bookshop.ts';
import { mint } from './mint.ts';
import { overreach } from './run.ts';
import { serve } from './serve.ts';

describe('inspect', () => {
  const asked = async (stdin: string, more: string[] = []) => {
    await using provider = await serve(railway(bakery()));
    const ran = await overreach(['inspect', '--endpoint', `railway=${provider.origin}`, ...more], { stdin });
    return { ...ran, requests: provider.requests.length };
  };

  test('asks about one credential from standard input, by its name', async () => {
    const { code, stdout, stderr, requests } = await asked(`RAILWAY_API_TOKEN=${tokens.account}\n`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('Noor Haddad');
    expect(stdout).not.toContain(tokens.account);
    expect(requests).toBeGreaterThan(3);
  });

  test('tells the same as JSON', async () => {
    const { stdout } = await asked(`RAILWAY_TOKEN=${tokens.staging}`, ['--format', 'json']);
    const { credentials } = JSON.parse(stdout) as { credentials: { token: string; state: string; places: object[]; grants: object[] }[] };
    expect(credentials).toMatchObject([
      { token: 'project', state: 'live', places: [{ surface: 'stdin', path: 'stdin', line: 1, column: 15 }] },
    ]);
    expect(credentials[0]!.grants.length).toBeGreaterThan(0);
  });

  test('knows a bare token that proves itself, with or without a line end, and several', async () => {
    const provider = ['stripe=http://127.0.0.1:1'];
    for (const stdin of [live, `${live}\n`, `\n  ${live}  \n`, `"${live}"`]) {
      const { stdout } = await overreach(['inspect', '--format', 'json', '--endpoint', provider[0]!], { stdin });
      expect((JSON.parse(stdout) as { credentials: { provider: string }[] }).credentials.map(({ provider }) => provider)).toEqual([
        'stripe',
      ]);
    }
    const { stdout } = await asked(`RAILWAY_TOKEN=${tokens.staging}\nRAILWAY_API_TOKEN=${tokens.workspace}\n`, ['--format', 'json']);
    expect((JSON.parse(stdout) as { credentials: object[] }).credentials).toHaveLength(2);
  });

  test.each([
    ['a bare UUID', tokens.account],
    ['nothing', ''],
    ['something else', 'hello\n'],
    ['a placeholder', `STRIPE_SECRET_KEY=sk_live_${'x'.repeat(24)}\n`],
  ])('says so when it recognizes none: %s', async (_, stdin) => {
    const { code, stderr } = await overreach(['inspect'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^overreach: no credential was recognized on standard input\..* NAME=value/);
    if (stdin !== '') expect(stderr).not.toContain(stdin.trim());
  });

  test('asks nothing of a tree: neither its policy, nor what its code does', async () => {
    using shop = bookshop({
      'overreach.yaml': 'no: policy\n',
      'index.ts': 'fetch("https://backboard.railway.com", process.env.RAILWAY_TOKEN)\n',
    });
    await using provider = await serve(railway(bakery()));
    const { code, stderr } = await overreach(['inspect', '--endpoint', `railway=${provider.origin}`], {
      cwd: shop.root,
      stdin: `RAILWAY_TOKEN=${tokens.staging}`,
    });
    expect({ code, stderr }).not.toMatchObject({ code: 2 });
    expect(stderr).toBe('');
  });
});

describe('explain', () => {
  test.each(rules.map(({ id, title, level }) => [id, title, level]))('tells what breaks %s, and what to do', async (id, title, level) => {
    const { code, stdout } = await overreach(['explain', id]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${id} (${level}`);
    expect(stdout).toContain(title);
    expect(stdout.length).toBeGreaterThan(120);
  });

  test('tells of a provider what is asked, and of whom', async () => {
    const { code, stdout } = await overreach(['explain', 'railway']);
    expect(code).toBe(0);
    for (const words of ['Railway', 'account token', 'project token', 'backboard.railway.com', '--online', 'What to do instead'])
      expect(stdout).toContain(words);
    expect((await overreach(['explain', 'postgres'])).stdout).toContain('--allow-host');
  });

  test.each([
    ['railwy', 'did you mean railway?'],
    ['produktion-loss', 'did you mean production-loss?'],
    ['weather', 'there are production-loss,'],
    ['__proto__', 'there is no rule and no provider'],
    ['../../package', 'there is no rule and no provider'],
  ])('does not know %s', async (id, words) => {
    const { code, stdout, stderr } = await overreach(['explain', id]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('providers', () => {
  const ids = readdirSync(new URL('../detectors/', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();

  test('as JSON, version 1, to the letter', async () => {
    const { code, stdout, stderr } = await overreach(['providers', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = JSON.parse(stdout) as { version: number; providers: Record<string, unknown>[] };
    expect(Object.keys(listed)).toEqual(['version', 'providers']);
    expect(listed.version).toBe(1);
    expect(listed.providers.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'generic'));
    for (const provider of listed.providers) {
      expect(Object.keys(provider)).toEqual(['id', 'name', 'docs', 'hosts', 'tokens']);
      expect(provider).toMatchObject({ name: expect.any(String), docs: expect.stringMatching(/^https:/), hosts: expect.any(Array) });
      const tokens = provider['tokens'] as Record<string, unknown>[];
      expect(tokens.length).toBeGreaterThan(0);
      for (const token of tokens) {
        expect(Object.keys(token)).toEqual(['id', 'title', 'offline', 'online', 'environments', 'undo', 'contract']);
        expect(Object.values(token).map((value) => typeof value)).toEqual([
          'string',
          'string',
          ...Array.from({ length: 5 }, () => 'boolean'),
        ]);
      }
      expect(new Set(tokens.map(({ id }) => id)).size).toBe(tokens.length);
    }
    const { tokens } = listed.providers.find(({ id }) => id === 'railway') as { tokens: object[] };
    expect(tokens).toContainEqual({
      id: 'project',
      title: 'project token',
      offline: false,
      online: true,
      environments: true,
      undo: true,
      contract: true,
    });
  });

  test('as a table, with the hosts', async () => {
    const { code, stdout } = await overreach(['providers']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Provider +Token +Offline +Asked +Environments +Undo\n/);
    expect(stdout).toMatch(/^Railway +account token +– +yes +yes +yes$/m);
    expect(stdout).toMatch(/^Railway +backboard\.railway\.com$/m);
    expect(stdout).not.toContain(mint.uuid('railway account'));
  });
});
