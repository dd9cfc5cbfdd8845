import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures, serveEveryone, withSimulator } from '../../fixtures/everything.ts';
import { misleading, password } from '../../fixtures/misleading.ts';
import { certificateFor } from '../certificate.ts';
import { mint } from '../mint.ts';
import { folder, overreach, type RunOptions } from '../run.ts';
import type { Simulator } from '../serve.ts';
import { portOf, trap } from '../trap.ts';
import type { Tree } from '../tree.ts';

let web: Awaited<ReturnType<typeof trap>>;
let database: typeof web;
let here: Tree;

beforeAll(async () => {
  [web, database] = await Promise.all([trap(), trap('127.0.0.1', (socket) => socket.destroy())]);
  here = misleading({ web: `127.0.0.1:${web.port}`, database: `127.0.0.1:${database.port}` });
});
afterAll(async () => {
  here[Symbol.dispose]();
  await Promise.all([web[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
});

interface Credential {
  provider: string;
  state: string;
  unknowns: string[];
}

async function scan(more: readonly string[], options: RunOptions = {}) {
  const { stdout, stderr, code } = await overreach(['scan', '--online', '--format', 'json', ...more], { cwd: here.root, ...options });
  return { stderr, code, credentials: (JSON.parse(stdout) as { credentials: Credential[] }).credentials };
}

describe('a repository that names other hosts', () => {
  test('has its tokens sent to their providers, each to its own and to no other', async () => {
    await using everyone = await serveEveryone();
    const { credentials } = await scan(everyone.endpoints);
    for (const id of withSimulator)
      expect(
        credentials.find(({ provider, state }) => provider === id && state === 'live'),
        id,
      ).toBeDefined();
    expect([...web.seen, ...database.seen]).toEqual([]);
    for (const { provider, url, headers, body } of everyone.asked) {
      const said = `${url.href}\n${[...headers].join('\n')}\n${body}`;
      for (const [id, { tokens }] of fixtures)
        for (const [name, token] of Object.entries(tokens))
          expect(id !== provider && said.includes(token), `${id}'s ${name} at ${provider}`).toBe(false);
    }
  });

  test('does not get them by a proxy, not even one of the environment', async () => {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
    const env = Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${web.port}`]));
    await using everyone = await serveEveryone();
    await scan(everyone.endpoints, {
      env: {
        ...env,
        NODE_USE_ENV_PROXY: '1',
        AWS_ENDPOINT_URL: `http://127.0.0.1:${web.port}`,
        PGHOST: '127.0.0.1',
        PGPORT: String(database.port),
      },
    });
    expect(new Set(everyone.asked.map(({ provider }) => provider))).toEqual(new Set(withSimulator));
    expect([...web.seen, ...database.seen]).toEqual([]);
  });
});

describe('a provider that sends us elsewhere', () => {
  const elsewhere = () => `http://127.0.0.1:${web.port}/user?page=2`;

  test.each([301, 302, 303, 307, 308])('by %i is not followed', async (status) => {
    const body = () => `<Error><Code>PermanentRedirect</Code><Endpoint>127.0.0.1:${web.port}</Endpoint></Error>`;
    await using everyone = await serveEveryone(
      () => () => new Response(body(), { status, headers: { location: elsewhere(), 'x-amz-bucket-region': `127.0.0.1:${web.port}/` } }),
    );
    const { code, credentials } = await scan([...everyone.endpoints, '--no-config', '--fail-on', 'never']);
    expect(new Set(everyone.asked.map(({ provider }) => provider))).toEqual(new Set(withSimulator));
    expect(credentials.filter(({ state }) => state === 'live' || state === 'revoked')).toEqual([]);
    expect(code).toBe(3);
    expect(web.seen).toEqual([]);
  });

  test('by the address of the next page is not followed', async () => {
    const linking =
      (simulator: Simulator): Simulator =>
      async (request) => {
        const response = await simulator(request);
        const text = await response.text();
        const led = text.startsWith('{')
          ? JSON.stringify({ url: elsewhere(), next: elsewhere(), next_page_url: elsewhere(), ...(JSON.parse(text) as object) })
          : text;
        return new Response(led, {
          status: response.status,
          headers: { ...Object.fromEntries(response.headers), link: `<${elsewhere()}>; rel="next"`, 'content-location': elsewhere() },
        });
      };
    await using everyone = await serveEveryone(linking);
    const { credentials } = await scan(everyone.endpoints);
    for (const id of withSimulator)
      expect(
        credentials.find(({ provider, state }) => provider === id && state === 'live'),
        id,
      ).toBeDefined();
    expect(web.seen).toEqual([]);
  });
});

describe('a database that only a file names', () => {
  test.each([
    ['nobody', []],
    ['another host', ['db.other.example']],
    ['another address', ['127.0.0.2']],
    ['the host of its other parameter', ['db.rental.example']],
    ['a name for the same address', ['localhost']],
  ])('is left alone when the operator allows %s', async (_, hosts) => {
    await using everyone = await serveEveryone();
    const { credentials } = await scan([...everyone.endpoints, ...hosts.flatMap((host) => ['--allow-host', host])]);
    const own = credentials.filter(({ provider }) => provider === 'postgres');
    expect(own).toHaveLength(2);
    expect(own.every(({ state, unknowns }) => state === 'unknown' && unknowns.length > 0)).toBe(true);
    expect(database.seen).toEqual([]);
  });

  test('is left alone when the operator allows another port of it', async () => {
    await using everyone = await serveEveryone();
    await scan([...everyone.endpoints, '--allow-host', `127.0.0.1:${web.port}`]);
    expect([...web.seen, ...database.seen]).toEqual([]);
  });

  test('is asked when the operator names it, and is told no password before it says who it is', async () => {
    await using everyone = await serveEveryone();
    await scan([...everyone.endpoints, '--allow-host', `127.0.0.1:${database.port}`]);
    expect(database.seen).toContain('connected');
    expect(database.seen.join('')).not.toContain(password);
    expect(web.seen).toEqual([]);
    database.seen.length = 0;
  });
});

describe('TLS', () => {
  test('is trusted as the operator trusts it, and not as the repository would like', async () => {
    const certificate = certificateFor('127.0.0.1');
    const requests: string[] = [];
    const server = createServer(certificate, (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    using repository = folder();
    const authority = join(repository.path, 'ca.pem');
    writeFileSync(authority, certificate.cert);
    const lines = [
      'NODE_EXTRA_CA_CERTS=ca.pem',
      `SSL_CERT_FILE=${authority}`,
      'NODE_TLS_REJECT_UNAUTHORIZED=0',
      'NODE_OPTIONS=--use-openssl-ca',
    ];
    writeFileSync(
      join(repository.path, '.env'),
      [`RAILWAY_API_TOKEN=${fixtures.get('railway')!.tokens['account']}`, ...lines, ''].join('\n'),
    );
    const ask = (env: Record<string, string> = {}) =>
      scan(['--endpoint', `railway=https://127.0.0.1:${portOf(server)}`], { cwd: repository.path, env });
    try {
      for (const env of [{}, { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' }])
        expect((await ask(env)).credentials).toMatchObject([
          { state: 'unknown', unknowns: [expect.stringContaining('no trusted TLS connection to 127.0.0.1')] },
        ]);
      expect(requests).toEqual([]);
      await ask({ NODE_EXTRA_CA_CERTS: authority });
      expect(requests).toContain('POST /graphql/v2');
    } finally {
      server.close();
    }
  });
});

describe('an address that leads inwards', () => {
  /** Whom the program tries to reach, in a process where nobody can be reached. */
  async function tried(hosts: readonly string[], more: readonly string[]): Promise<string[]> {
    using aside = folder();
    const record = join(aside.path, 'tried');
    const stdin = hosts.map((host, index) => `DATABASE_URL=postgres://app:${mint.base62(host, 20)}@${host}/rental${index}\n`).join('');
    const env = { NODE_OPTIONS: `--import=${new URL('socket-trap.ts', import.meta.url).href}`, SOCKET_TRAP: record };
    const { stdout } = await overreach(['scan', '--stdin', '--online', '--format', 'json', ...more], { stdin, env });
    expect((JSON.parse(stdout) as { credentials: unknown[] }).credentials).toHaveLength(hosts.length);
    return existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  }
  const allowing = (hosts: readonly string[]) =>
    tried(
      hosts,
      hosts.flatMap((host) => ['--allow-host', host]),
    );

  test('of a metadata service, or with an alarm for a name, is never contacted and not even resolved, whatever the operator allows', async () => {
    const hosts = [
      '169.254.169.254',
      '[fd00:ec2::254]',
      '100.100.100.200',
      '[::ffff:a9fe:a9fe]',
      '0.0.0.0',
      'metadata.google.internal',
      'x7f3.canarytokens.com',
    ];
    expect(await allowing(hosts)).toEqual([]);
  });

  test('of a private network is for the operator to name', async () => {
    const hosts = ['10.11.12.13', '192.168.7.7', '[fd12::7]'];
    expect(await tried(hosts, [])).toEqual([]);
    expect(await allowing(hosts)).toEqual(hosts.map((host) => `connect ${host.replace(/[[\]]/g, '')}:5432`));
  });

  test('cannot be an endpoint', async () => {
    using aside = folder();
    const record = join(aside.path, 'tried');
    const stdin = `RAILWAY_API_TOKEN=${fixtures.get('railway')!.tokens['account']}\n`;
    const env = { NODE_OPTIONS: `--import=${new URL('socket-trap.ts', import.meta.url).href}`, SOCKET_TRAP: record };
    for (const origin of ['http://169.254.169.254', 'https://169.254.169.254', 'http://10.0.0.7', 'https://metadata.google.internal'])
      await overreach(['scan', '--stdin', '--online', '--endpoint', `railway=${origin}`], { stdin, env });
    expect(existsSync(record)).toBe(false);
  });
});
