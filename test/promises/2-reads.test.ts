import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseModule } from '@babel/parser';
import { Kind, OperationTypeNode, parse as parseQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, layEverything, serveEveryone, withSimulator } from '../../fixtures/everything.ts';
import type { Api } from '../../src/inspect/api.ts';
import { mint } from '../mint.ts';
import { type PostgresServer, startPostgres } from '../postgres-server.ts';
import { asking } from '../quayside.ts';
import { folder, overreach } from '../run.ts';

/** AWS's reads that hand out what they read, or another credential. */
const handsOut =
  /^(?:GetSecretValue|GetParameters?|GetObject|GetItem|GetSessionToken|GetFederationToken|GetAuthorizationToken|GetPasswordData|GetLoginProfile|GetCredentialReport|ListAccessKeys|BatchGet\w+)$/;

/** What a question does, as its receiver would understand it: `read`, or what else. */
function kindOf({ provider, method, url, headers, body }: Asked): string {
  const disguised =
    [...headers.keys()].find((name) => /method/i.test(name)) ?? [...url.searchParams.keys()].find((name) => /^_?method$/i.test(name));
  if (disguised !== undefined) return `disguised by ${disguised}`;
  if (method === 'GET') return body === '' && !url.searchParams.has('Action') ? 'read' : 'a GET that says more';
  if (method !== 'POST') return method;
  if (provider === 'aws') {
    const action = headers.get('x-amz-target')?.split('.')[1] ?? new URLSearchParams(body).get('Action') ?? '';
    return /^(?:Get|List|Describe|Simulate)[A-Z]/.test(action) && !handsOut.test(action) ? 'read' : `AWS ${action}`;
  }
  const { query = '' } = JSON.parse(body) as { query?: string };
  const operations = parseQuery(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY
    ? 'read'
    : `GraphQL ${operations.map(({ operation }) => operation).join()}`;
}

describe('every question', () => {
  let asked: Asked[];
  beforeAll(async () => {
    using here = folder();
    layEverything(here.path);
    await using everyone = await serveEveryone();
    const { code } = await overreach(['scan', here.path, '--online', ...everyone.endpoints, '--format', 'json']);
    expect(code).toBe(1);
    ({ asked } = everyone);
  });

  test.each(withSimulator)('that is put to %s is a read', (id) => {
    const own = asked.filter(({ provider }) => provider === id);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((question) => [kindOf(question), question.method, question.url.pathname]).filter(([kind]) => kind !== 'read')).toEqual(
      [],
    );
  });

  test('says who asks', () => {
    for (const { headers } of asked) expect(headers.get('user-agent')).toMatch(/^overreach\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)$/);
  });
});

describe('a real PostgreSQL, asked with the login of a superuser', () => {
  const password = mint.base62('superuser of the harbour', 24);
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.run('postgres', `CREATE ROLE boss SUPERUSER LOGIN PASSWORD '${password}'`, 'CREATE DATABASE shop OWNER boss');
    await server.run('shop', 'SET ROLE boss', 'CREATE TABLE orders (id int)', 'INSERT INTO orders VALUES (7)');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('is told to read only, and hears nothing but SELECTs', async () => {
    const before = await server.run('shop', 'SELECT * FROM orders');
    const text = `DATABASE_URL=postgres://boss:${password}@127.0.0.1:${server.port}/shop\n`;
    const { stdout } = await overreach(['scan', '--stdin', '--online', '--allow-host', '127.0.0.1', '--format', 'json'], { stdin: text });
    expect(JSON.parse(stdout)).toMatchObject({
      credentials: [{ state: 'live', grants: expect.arrayContaining([expect.objectContaining({ action: 'admin' })]) }],
    });
    const ours = server.log().filter((line) => line.startsWith('overreach|'));
    const statements = ours.flatMap((line) => /(?:statement|execute [^:]*): (.*)/.exec(line)?.[1] ?? []);
    expect(statements.length).toBeGreaterThan(3);
    expect(statements[0]).toMatch(/^BEGIN READ ONLY;/);
    expect(statements.at(-1)).toBe('ROLLBACK');
    for (const statement of statements.slice(1, -1)) expect(statement).toMatch(/^(?:SELECT \* FROM \(|ROLLBACK; BEGIN READ ONLY;)/);
    expect(await server.run('shop', 'SELECT * FROM orders')).toEqual(before);
  });
});

/** All that a detector has of the network. A method more, and this does not compile; then it needs a test here. */
const methods: Record<keyof Api, true> = { answer: true, aws: true, get: true, graphql: true, postgres: true, untouchable: true };

describe('a detector', () => {
  test('is given an Api of these methods and no other', async () => {
    let given: string[] = [];
    await asking(
      () => Response.json({}),
      async (api) => void (given = Object.keys(api)),
    );
    expect(given.sort()).toEqual(Object.keys(methods).sort());
  });

  test.each(readdirSync(new URL('../../detectors/', import.meta.url)).filter((file) => file.endsWith('.ts')))(
    '%s imports the kit and nothing else, by no detour',
    (file) => {
      const source = readFileSync(new URL(`../../detectors/${file}`, import.meta.url), 'utf8');
      const { tokens = [], program } = parseModule(source, { sourceType: 'module', plugins: ['typescript'], tokens: true });
      const from = program.body.flatMap((node) => ('source' in node && node.source ? node.source.value : []));
      expect(new Set(from)).toEqual(new Set(['../src/kit.ts']));
      const words = (tokens ?? []).map(({ value }: { value?: string }) => value).filter((value) => typeof value === 'string');
      expect(words.filter((word, index) => word === 'import' && /^[.(]$/.test(words[index + 1] ?? ''))).toEqual([]);
      for (const word of ['require', 'eval', 'Function', 'globalThis', 'global', 'Reflect', 'constructor', 'fetch', 'process'])
        expect(words).not.toContain(word);
    },
  );
});

describe('the linter', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const planted: Readonly<Record<string, readonly [code: string, complaint: RegExp]>> = {
    'detectors/files.ts': [
      "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n",
      /imports \.\.\/src\/kit\.ts and nothing else|restricted/,
    ],
    'detectors/wire.ts': ["import { exchange } from '../src/inspect/http.ts';\nexport default exchange;\n", /no-restricted-imports/],
    'detectors/later.ts': ["export default () => import('node:net');\n", /no-restricted-imports/],
    'detectors/passing.ts': ["export { connect } from 'node:net';\n", /no-restricted-imports/],
    'detectors/zod.ts': ["import { z } from 'zod';\nexport default z;\n", /no-restricted-imports/],
    'detectors/fetches.ts': ["export default () => fetch('https://api.quayside.example');\n", /no-restricted-globals/],
    'detectors/global.ts': ["export default () => globalThis['fetch'];\n", /no-restricted-globals/],
    'detectors/socket.ts': ["export default () => new WebSocket('wss://api.quayside.example');\n", /no-restricted-globals/],
    'detectors/require.ts': ["export default () => require('node:net');\n", /no-restricted-globals/],
    'detectors/evil.ts': ["export default () => eval('1');\n", /no-eval/],
    'detectors/made.ts': ["export default new Function('return fetch');\n", /no-new-func/],
    'detectors/environment.ts': ['export default () => process.env;\n', /no-restricted-globals/],
    'detectors/reveals.ts': ['export default (secret: { reveal(): string }) => secret.reveal();\n', /no-restricted-properties/],
    'detectors/unwraps.ts': ['export default ({ reveal }: { reveal(): string }) => reveal;\n', /no-restricted-properties/],
    'src/detect/reveals.ts': ['export const text = (secret: { reveal(): string }) => secret.reveal();\n', /no-restricted-properties/],
    'src/report/reveals.ts': ['export const text = (secret: { reveal(): string }) => secret.reveal();\n', /no-restricted-properties/],
    'src/cli/reveals.ts': ['export const text = (secret: { reveal(): string }) => secret.reveal();\n', /no-restricted-properties/],
    'src/judge/asks.ts': ["import { connect } from 'node:net';\nexport const dial = connect;\n", /no-restricted-imports/],
    'src/place/asks.ts': ["import { request } from 'node:https';\nexport const ask = request;\n", /no-restricted-imports/],
    'src/walk/asks.ts': ["export const ask = () => fetch('https://api.quayside.example');\n", /no-restricted-globals/],
    'src/read/asks.ts': ["import { lookup } from 'node:dns/promises';\nexport const ask = lookup;\n", /no-restricted-imports/],
    'src/inspect/fetches.ts': ["export const ask = () => fetch('https://api.quayside.example');\n", /no-restricted-globals/],
  };

  /** What oxlint says of each of these files, in a project like ours. */
  async function complaints(files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
    using copy = folder();
    cpSync(join(root, '.oxlintrc.json'), join(copy.path, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'));
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(copy.path, path)), { recursive: true });
      writeFileSync(join(copy.path, path), code);
    }
    const lint = promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/oxlint/bin/oxlint'),
        '--format',
        'unix',
        ...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/')))),
      ],
      { cwd: copy.path },
    );
    const { stdout } = await lint.catch((error: { stdout: string }) => error);
    const lines = Object.keys(files).map((path): [string, string] => [
      path,
      stdout
        .split('\n')
        .filter((line) => line.startsWith(`${path}:`))
        .join('\n'),
    ]);
    return new Map(lines);
  }

  test('refuses whatever a detector or a stage may not do', async () => {
    const said = await complaints(Object.fromEntries(Object.entries(planted).map(([path, [code]]) => [path, code])));
    for (const [path, [, complaint]] of Object.entries(planted)) expect(said.get(path), path).toMatch(complaint);
  });

  test('has nothing against our detectors', async () => {
    const own = readdirSync(join(root, 'detectors')).filter((file) => file.endsWith('.ts'));
    const said = await complaints(
      Object.fromEntries(own.map((file) => [`detectors/${file}`, readFileSync(join(root, 'detectors', file), 'utf8')])),
    );
    expect([...said.values()].join('\n')).not.toMatch(/no-restricted|no-eval|no-new-func/);
  });
});
