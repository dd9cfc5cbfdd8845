import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inspected } from '../src/inspect/index.ts';
import { mint } from './mint.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { ask, attempt, deeds, passwordOf, production, roles } from './rental.ts';

let server: PostgresServer;

beforeAll(async () => {
  const hba = ['host all guest 127.0.0.1/32 trust', 'host all banned 127.0.0.1/32 reject', 'host all legacy 127.0.0.1/32 password'];
  server = await startPostgres({ hba });
  await server.run('postgres', ...roles);
  await server.run('rental_production', ...production);
});

afterAll(() => server[Symbol.asyncDispose]());

/** Asks what a login reaches, as `scan --online --allow-host 127.0.0.1` does. */
function reachOf(login: string, { database = 'rental_production', password = passwordOf(login) } = {}): Promise<Inspected> {
  return ask(`DATABASE_URL=postgres://${login}:${password}@127.0.0.1:${server.port}/${database}\n`, {
    allowHosts: [`127.0.0.1:${server.port}`],
  });
}

describe('what a login reaches', () => {
  test('the one of the application: it owns production, and staging beside it', async () => {
    const { reach, asked, failed } = await reachOf('app', { database: 'rental_staging' });
    expect({ asked, failed }).toEqual({ asked: true, failed: false });
    expect(reach).toMatchObject({
      state: 'live',
      identity: `app at 127.0.0.1:${server.port}/rental_staging (PostgreSQL 18.4)`,
      expires: 'never',
    });
    expect(deeds(reach.grants)).toEqual([
      'delete database rental_production (production)',
      'delete database rental_staging (staging)',
      'read database rental_production (production)',
      'read database rental_staging (staging)',
    ]);
    expect(reach.unknowns).toEqual(['What would be left of what it deletes: a login sees no backups.']);
    expect(reach.grants.every(({ undo, evidence }) => undo === undefined && evidence === 'provider')).toBe(true);
  });

  test('the tables of the database that it logs in to, the many of a schema as one', async () => {
    const { reach } = await reachOf('app');
    expect(deeds(reach.grants).filter((deed) => !deed.includes(' database '))).toEqual([
      'delete schema public (production)',
      'read schema public (production)',
      'write schema public (production)',
      'write table audit.events (production)',
    ]);
    expect(reach.grants.find(({ resource }) => resource.type === 'schema')).toMatchObject({
      resource: { dependents: ['bookings', 'cars', 'customers', 'invoices', 'stations'] },
      because: 'Its rights are over all 5 tables of it.',
    });
  });

  test('the one for reports: it reads two tables, and no table of a schema that it may not use', async () => {
    const { reach } = await reachOf('reporting');
    expect(deeds(reach.grants)).toEqual([
      'read database rental_production (production)',
      'read database rental_staging (staging)',
      'read table public.bookings (production)',
      'read table public.cars (production)',
    ]);
    expect(reach.unknowns).toEqual([
      'Which tables it reaches in rental_staging: only a session in each would tell, and one was held.',
      'Which rows it reaches in 1 of the tables of public: their policies decide.',
    ]);
  });

  test('one that inherits nothing and becomes superuser by SET ROLE', async () => {
    const { reach } = await reachOf('oncall');
    expect(reach.grants).toContainEqual(
      expect.objectContaining({
        action: 'admin',
        resource: { type: 'server', name: '127.0.0.1' },
        wide: true,
        mints: true,
        because: 'SET ROLE root makes it a role that is a superuser.',
      }),
    );
    expect(deeds(reach.grants, 'admin', 'delete')).toEqual([
      'admin server 127.0.0.1 (production)',
      'delete database ledger (unknown)',
      'delete database postgres (unknown)',
      'delete database rental_production (production)',
      'delete database rental_staging (staging)',
      'delete schema public (production)',
      'delete table audit.events (production)',
      'delete table audit.logins (production)',
    ]);
    expect(await attempt(server.port, 'oncall', 'SET ROLE root', 'DROP TABLE audit.events')).toBe('done');
  });

  test('one that may give itself a role, and one that has the role in name only', async () => {
    const lead = await reachOf('lead');
    expect(deeds(lead.reach.grants, 'admin', 'delete')).toEqual(['admin role owners (production)', 'delete database ledger (unknown)']);
    expect(
      await attempt(
        server.port,
        'lead',
        'GRANT owners TO lead WITH SET TRUE',
        'SET ROLE owners',
        'ALTER DATABASE ledger CONNECTION LIMIT 5',
      ),
    ).toBe('done');
    const sealed = await reachOf('sealed', { database: 'ledger' });
    expect(deeds(sealed.reach.grants, 'admin', 'write', 'delete')).toEqual([]);
    expect(await attempt(server.port, 'sealed', 'SET ROLE owners')).toBe('42501');
  });

  test('those of predefined roles', async () => {
    expect((await reachOf('batch')).reach.grants).toContainEqual(
      expect.objectContaining({
        action: 'admin',
        wide: true,
        mints: true,
        because: 'It may run programs on the server, and so become a superuser.',
      }),
    );
    expect(deeds((await reachOf('cleaner')).reach.grants, 'delete')).toEqual([
      'delete database rental_production (production)',
      'delete database rental_staging (staging)',
      'delete schema public (production)',
      'delete table audit.events (production)',
      'delete table audit.logins (production)',
    ]);
  });

  test('one that may create logins, which on this server get no more than it may give', async () => {
    const { reach } = await reachOf('people');
    const minting = reach.grants.filter(({ mints }) => mints);
    expect(minting).toEqual([expect.objectContaining({ action: 'admin', resource: { type: 'role' }, because: 'It may create logins.' })]);
    expect(minting[0]?.wide).toBeUndefined();
    expect(await attempt(server.port, 'people', 'GRANT pg_execute_server_program TO people')).toBe('42501');
  });

  test('names that are to do harm where they are shown', async () => {
    const name = `fleet_prod\u001b[31m\n\u202e'; DROP`;
    const quoted = `"${name}"`;
    await server.run('postgres', `CREATE DATABASE ${quoted} OWNER app`);
    await server.run(name, 'SET ROLE app', `CREATE TABLE ${quoted} (id int)`);
    const { reach } = await reachOf('app', { database: encodeURIComponent(name).replaceAll("'", '%27') });
    await server.run('postgres', `DROP DATABASE ${quoted}`);
    expect(deeds(reach.grants, 'delete')).toContain("delete database fleet_prod [31m '; DROP (production)");
    expect(deeds(reach.grants, 'delete')).toContain("delete table public.fleet_prod [31m '; DROP (production)");
    expect(JSON.stringify(reach)).not.toMatch(/\\u00|\\n|\u202e/);
  });

  test('until when', async () => {
    expect((await reachOf('seasonal')).reach.expires).toBe('2031-04-01T12:00:00Z');
  });
});

describe('what a refused login proves', () => {
  test.each([
    ['a wrong password', 'app', mint.base62('wrong', 20)],
    ['a password that has ended', 'former', undefined],
    ['a user that is gone', 'nobody', mint.base62('gone', 20)],
  ])('%s: revoked', async (_, login, password) => {
    const { reach, asked, failed } = await reachOf(login, password === undefined ? {} : { password });
    expect({ state: reach.state, grants: reach.grants, asked, failed }).toEqual({
      state: 'revoked',
      grants: [],
      asked: true,
      failed: false,
    });
    expect(reach.unknowns).toEqual([
      'Why the password is refused: a wrong one, one that has ended and an unknown user are answered alike.',
    ]);
  });

  test.each([
    ['a database that is not there', 'app', 'rental_demo', 'there is no database rental_demo', false],
    ['one that it may not enter', 'reporting', 'ledger', 'PostgreSQL does not permit it (42501)', false],
    ['too many sessions', 'busy', 'rental_production', 'PostgreSQL takes no further session (53300)', true],
  ])('%s: the password is good', async (_, login, database, why, incomplete) => {
    const { reach, failed } = await reachOf(login, { database });
    expect(reach.state).toBe('live');
    expect(reach.unknowns).toEqual([`What it reaches: the password was accepted, and then ${why}.`]);
    expect(failed).toBe(incomplete);
  });

  test('a server that lets nobody in from here, or anybody: nothing', async () => {
    const banned = await reachOf('banned');
    expect(banned.reach.state).toBe('unknown');
    expect(banned.reach.unknowns[0]).toContain('(28000)');
    const guest = await reachOf('guest', { password: mint.base62('anything', 20) });
    expect(guest.reach.state).toBe('unknown');
    expect(guest.reach.unknowns).toContain('Whether the password is good: the server lets this user in without it.');
    expect(deeds(guest.reach.grants)).toContain('read database rental_production (production)');
  });

  test('a server that wants the password in clear: nothing, and it does not get it', async () => {
    const { reach } = await reachOf('legacy');
    expect(reach.state).toBe('unknown');
    expect(reach.unknowns).toEqual([
      'PostgreSQL at 127.0.0.1 asks for the password in clear and without TLS, which would expose it; it was not sent.',
    ]);
    expect(server.log().some((line) => /legacy.*authenticated/.test(line))).toBe(false);
  });
});
