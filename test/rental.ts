import pg from 'pg';
import postgres from '../detectors/postgres.ts';
import { find } from '../src/detect/find.ts';
import { outlinesOf } from '../src/detect/outline.ts';
import { inspector, type InspectOptions } from '../src/inspect/index.ts';
import type { Action, Grant, Sighted } from '../src/types.ts';
import { mint } from './mint.ts';

/** Corsa rents cars. Every login of its server has a password of its own. */
export const passwordOf = (login: string) => mint.base62(`corsa ${login}`, 20);

const logins = {
  app: '',
  reporting: '',
  oncall: 'NOINHERIT',
  people: 'CREATEROLE',
  ledger: '',
  lead: 'NOINHERIT',
  sealed: '',
  batch: '',
  cleaner: '',
  former: "VALID UNTIL '2020-01-01'",
  seasonal: "VALID UNTIL '2031-04-01 12:00+00'",
  busy: 'CONNECTION LIMIT 0',
  banned: '',
  guest: '',
  legacy: '',
};

/** The roles and databases, as statements for the superuser. */
export const roles = [
  ...Object.entries(logins).map(([name, more]) => `CREATE ROLE ${name} LOGIN PASSWORD '${passwordOf(name)}' ${more}`),
  'CREATE ROLE root SUPERUSER',
  'GRANT root TO oncall',
  'CREATE ROLE owners',
  'GRANT owners TO lead WITH ADMIN TRUE, INHERIT FALSE, SET FALSE',
  'GRANT owners TO sealed WITH INHERIT FALSE, SET FALSE',
  'GRANT pg_execute_server_program TO batch',
  'GRANT pg_write_all_data TO cleaner',
  'CREATE DATABASE rental_production OWNER app',
  'CREATE DATABASE rental_staging OWNER app',
  'CREATE DATABASE ledger OWNER owners',
  'REVOKE CONNECT ON DATABASE ledger FROM PUBLIC',
  'GRANT CONNECT ON DATABASE ledger TO sealed',
];

/** The tables of rental_production. */
export const production = [
  'SET ROLE app',
  ...['cars', 'bookings', 'customers', 'invoices', 'stations'].map((name) => `CREATE TABLE ${name} (id int PRIMARY KEY, note text)`),
  'GRANT SELECT ON cars, bookings TO reporting',
  'CREATE VIEW occupancy AS SELECT id FROM bookings',
  'ALTER TABLE bookings ENABLE ROW LEVEL SECURITY',
  'RESET ROLE',
  'CREATE SCHEMA audit',
  'CREATE TABLE audit.events (id int)',
  'CREATE TABLE audit.logins (id int)',
  'GRANT USAGE ON SCHEMA audit TO app',
  'GRANT INSERT ON audit.events TO app',
  'GRANT SELECT ON audit.logins TO reporting',
];

const outlines = outlinesOf(postgres);

/** The one login in a text, as a scan finds it. */
export function sighted(text: string): Sighted {
  const found = find({ path: '.env', text, named: () => ({ keys: [] }) }, outlines);
  const [sighting] = found;
  if (sighting === undefined || found.length > 1) throw new Error(`${found.length} logins in ${text}`);
  const { kind } = sighting.outline;
  const token = Object.entries(postgres.tokens).find(([id]) => id === kind)![1];
  return { detector: postgres, token, kind, secret: sighting.secret, parts: {}, facts: sighting.facts, places: [] };
}

export const ask = (text: string, options: InspectOptions) => inspector(options)(sighted(text));

/** `delete database rental_production (production)`, sorted. */
export const deeds = (grants: readonly Grant[], ...actions: Action[]) =>
  grants
    .filter(({ action }) => actions.length === 0 || actions.includes(action))
    .map(({ action, resource: { type, name }, environment }) => `${action} ${type} ${name ?? ''} (${environment.kind})`)
    .toSorted();

/** What a login can really do: whether these statements work, in a transaction that is taken back. Else the server's code for why not. */
export async function attempt(port: number, login: string, ...statements: string[]): Promise<string> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: login,
    password: passwordOf(login),
    database: 'rental_production',
    ssl: false,
  });
  await client.connect();
  try {
    for (const statement of ['BEGIN', ...statements, 'ROLLBACK']) await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}
