import type { Client } from 'pg';
import type { z } from 'zod';
import { ApiError, type PostgresTarget, type Session } from './api.ts';
import { asError } from './postgres/errors.ts';
import { login } from './postgres/login.ts';
import { type Dial, reach } from './postgres/reach.ts';
import { readsCatalogs } from './postgres/sql.ts';

const seconds = 10;
const mostRows = 5000;

/** Nothing is written, nothing takes long, nobody waits for us, and a name is that of a catalog whatever the database defines. */
const begin = "BEGIN READ ONLY; SET LOCAL statement_timeout = '5s'; SET LOCAL lock_timeout = '1s'; SET LOCAL search_path = pg_catalog";

/** One session in one read-only transaction, by one connection and one login. */
export async function talkPostgres<T>(target: PostgresTarget, dial: Dial, talk: (session: Session) => Promise<T>): Promise<T> {
  const { stream, encrypted } = await reach(target, dial);
  const clock = setTimeout(() => stream.destroy(late), seconds * 1000);
  try {
    const { client, passwordAsked } = await login(stream, target, encrypted);
    await client.query(begin).catch(rethrow);
    const result = await talk({ encrypted, passwordAsked, rows: (sql, row) => rows(client, sql, row) });
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
    return result;
  } finally {
    clearTimeout(clock);
    stream.destroy();
  }
}

/** One SELECT, as part of another: there the grammar leaves no room for a statement that writes, and the protocol none for a second one. */
async function rows<T extends z.ZodType>(client: Client, sql: string, row: T): Promise<z.output<T>[]> {
  if (!readsCatalogs(sql)) throw new ApiError('forbidden', 'PostgreSQL was not asked: only catalogs are read.', { code: 'guard' });
  const question = { text: `SELECT * FROM (${sql}) AS asked LIMIT ${mostRows}`, queryMode: 'extended' };
  try {
    const answer = await client.query<Record<string, unknown>>(question);
    return answer.rows.map((found) => row.parse(found));
  } catch (error) {
    // A failed question ends the transaction. Those after it are asked in another one, or not at all.
    await client.query(`ROLLBACK; ${begin}`).catch(() => client.end());
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw asError(error);
}

const late = new ApiError('unanswered', `PostgreSQL did not answer within ${seconds} seconds.`);
