import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import postgres from '../detectors/postgres.ts';
import fixture from '../fixtures/postgres/index.ts';
import { find } from '../src/detect/find.ts';
import { outlinesOf } from '../src/detect/outline.ts';
import { type Api, ApiError, type PostgresTarget, type Session } from '../src/inspect/api.ts';
import { decode } from '../src/inspect/index.ts';
import type { Learned } from '../src/types.ts';
import { mint } from './mint.ts';
import { deeds, sighted } from './rental.ts';

const password = mint.base62('corsa', 20);

/** The passwords in a text that the detector takes for such, by kind. */
function passwords(text: string): { kind: string; password: string }[] {
  const found = find({ path: '.env', text, named: () => ({ keys: [] }) }, outlinesOf(postgres));
  return found.flatMap(({ outline: { kind }, secret, start, end }) =>
    postgres.tokens[kind as 'url'].check(secret) ? { kind, password: text.slice(start, end) } : [],
  );
}

describe('a login in a text', () => {
  const written = Object.values(fixture.tokens).flatMap((token) => [token, encodeURIComponent(token)]);

  test.each(Object.entries(fixture.samples).flatMap(([kind, samples]) => samples.map((sample) => [kind, sample])))(
    'is found: %s',
    (kind, sample) => {
      expect(passwords(sample)).toEqual([{ kind, password: expect.toSatisfy((text: string) => written.includes(text)) }]);
    },
  );

  test.each(fixture.misses)('is not found: %s', (text) => {
    expect(passwords(text)).toEqual([]);
  });

  test('takes no time to be looked for in texts made to take it', () => {
    const most = 300_000;
    const parts = [
      'user=a dbname=b host=c ',
      "dbname='a' user=",
      "dbname=a='",
      'postgres://a:b@',
      'postgres://a:b@c,',
      'postgres://a:b@c/d?e=f&',
      'jdbc:postgresql://a/b?c=d&',
      '://',
    ];
    for (const part of parts)
      for (const text of [part.repeat(most / part.length), part + part.slice(-2).repeat(most / 2)]) {
        const began = performance.now();
        passwords(`dbname= ${text}`);
        expect(performance.now() - began, part).toBeLessThan(1500);
      }
  });
});

describe('what a login says of itself', () => {
  test.each([
    [
      `postgres://app:${password}@shop.c1x.eu-west-1.rds.amazonaws.com/shop`,
      'app at shop.c1x.eu-west-1.rds.amazonaws.com/shop (Amazon RDS in eu-west-1)',
    ],
    [
      `postgresql://app:${password}@ep-a-b-12.us-east-2.aws.neon.tech/shop`,
      'app at ep-a-b-12.us-east-2.aws.neon.tech/shop (Neon in us-east-2)',
    ],
    [
      `postgresql://app:${password}@db.abcdefghijklmnopqrst.supabase.co:6543/postgres`,
      'app at db.abcdefghijklmnopqrst.supabase.co:6543/postgres (Supabase project abcdefghijklmnopqrst)',
    ],
    [
      `postgres://app%40corsa:${password}@corsa.postgres.database.azure.com`,
      'app@corsa at corsa.postgres.database.azure.com/app@corsa (Azure)',
    ],
    [`host=db.corsa.example user=app password=${password} dbname=rental port=5433`, 'app at db.corsa.example:5433/rental'],
  ])('%s', (text, identity) => {
    expect(decode(sighted(text))).toEqual({ state: 'unknown', identity, grants: [], unknowns: [] });
  });

  test.each([
    [
      `postgres://app:${password}@localhost/rental?host=db.corsa.example`,
      'Its parameter `host` leads elsewhere than its address says; it was not asked.',
    ],
    [
      `postgres://app:${password}@localhost/rental?sslmode=require&user=root`,
      'Its parameter `user` leads elsewhere than its address says; it was not asked.',
    ],
    [`postgres://app:${password}@/rental`, 'It connects through a socket of the machine that it runs on; it was not asked.'],
    [
      `postgres://app:${password}@%2Fvar%2Frun%2Fpostgresql/rental`,
      'It connects through a socket of the machine that it runs on; it was not asked.',
    ],
    [
      `postgres://app:${password}@db1.corsa.example,db2.corsa.example:5433/rental`,
      'It names 2 servers, of which the first that answers counts; none was asked.',
    ],
    [`user=app password=${password} dbname=rental`, 'It connects through a socket of the machine that it runs on; it was not asked.'],
  ])('%s: it is not asked', async (text, why) => {
    expect(decode(sighted(text)).unknowns).toEqual([why]);
    expect(await learned(text, {})).toEqual([]);
  });

  test('an address that a parameter replaces is no fact, for it would excuse what it hides', () => {
    expect(sighted(`postgres://app:${password}@localhost/rental?host=db.corsa.example`).facts['host']).toBeUndefined();
    expect(sighted(`postgres://app:${password}@localhost/rental?sslmode=disable`).facts['host']).toBe('localhost');
  });
});

type Rows = Record<string, readonly object[] | ApiError>;

const target: PostgresTarget[] = [];

/** What is learned from a server that answers so: rows by a word of the question. */
async function learned(text: string, rows: Rows): Promise<Learned[]> {
  const session: Session = {
    encrypted: true,
    passwordAsked: true,
    async rows<T extends z.ZodType>(sql: string, row: T) {
      const [, answer] = Object.entries(rows).find(([word]) => sql.includes(word)) ?? [];
      if (answer instanceof ApiError) throw answer;
      return (answer ?? []).map((found) => row.parse(found));
    },
  };
  const api = {
    postgres: (to: PostgresTarget, talk: (session: Session) => Promise<unknown>) => (target.push(to), talk(session)),
  } as unknown as Api;
  const credential = sighted(text);
  const all: Learned[] = [];
  for await (const piece of credential.token.inspect!(credential, api)) all.push(piece);
  return all;
}

describe('what a server says', () => {
  const self = {
    me: 'people',
    database: 'rental',
    version: '15.18',
    number: 150018,
    databases: ['rental'],
    replica: false,
    hashes: false,
    files: false,
    runs: false,
    puts: false,
  };
  const role = {
    name: 'people',
    until: 'never',
    self: true,
    super: false,
    creates: true,
    databases: false,
    replicates: false,
    gives: false,
  };
  const url = `postgres://people:${encodeURIComponent('p@ss/w#rd')}@db.prod.corsa.example/rental`;

  test('before 16, who may create roles may give himself the one that runs programs', async () => {
    const [, , , { grants = [] } = {}] = await learned(url, { server_version_num: [self], rolcreaterole: [role] });
    expect(deeds(grants)).toEqual(['admin server db.prod.corsa.example (production)']);
    expect(grants[0]).toMatchObject({ wide: true, mints: true });
    expect(target.at(-1)?.password.test((text) => text === 'p@ss/w#rd')).toBe(true);
  });

  test('what was learned stays when a question fails', async () => {
    const stopped = new ApiError('unanswered', 'PostgreSQL stopped a question that took too long (57014).', { code: '57014' });
    const table = {
      all: 1,
      stored: 1,
      guarded: 0,
      reads: 1,
      writes: 0,
      deletes: 0,
      database: 'rental',
      schema: 'public',
      first_reads: ['cars'],
      first_writes: null,
      first_deletes: null,
    };
    const all = await learned(url, {
      server_version_num: [{ ...self, replica: true }],
      rolcreaterole: [],
      pg_database: stopped,
      pg_class: [table],
    });
    expect(deeds(all.flatMap(({ grants = [] }) => grants))).toEqual(['read table public.cars (production)']);
    expect(all.flatMap(({ unknowns = [] }) => unknowns)).toEqual([
      'Whether it may write: this server is a replica, and its primary was not asked.',
      'Which databases it reaches: PostgreSQL stopped a question that took too long (57014).',
    ]);
    expect(all.some(({ failed }) => failed)).toBe(true);
  });
});
