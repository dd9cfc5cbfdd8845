import { type Api, attempt, type Detector, type Environment, type Grant, kindOf, type Learned, type Reach } from '../src/kit.ts';
import { decoded, isPassword, notShown, refusedWith, type Session, type Sighted, z } from '../src/kit.ts';

/** One host, or several that are tried in turn, of which the last has its port in a group of its own. */
const hosts = String.raw`(?:[\w.%:[\]-]{1,253},){0,8}(?:\[[\da-fA-F:.]{2,45}\]|[\w.%-]{0,253})`;
const port = String.raw`(?::(?<port>\d{1,5}))?`;
const database = String.raw`(?:\/(?<database>[\w%.~$+-]{0,128}))?`;
const user = String.raw`(?<user>[^\s:@/?#"'\x60<>\\]{1,128})`;
const password = String.raw`(?<password>[^\s@/"'\x60<>\\]{1,256}(?:@[^\s@/?#,"'\x60<>\\]{1,128}){0,3})`;

/** What follows a `?`, up to one of these parameters. */
const value = String.raw`[^\s&"'\x60<>\\#]`;
const params = String.raw`\?(?:${value}{0,200}&(?:amp;)?){0,12}`;
const among = (name: string) => `(?=(?:${params}${name})?)`;
const sslmode = '(?<sslmode>[a-z-]{1,16})';

/** The parameter `host` counts more than the address before it: then the address is no fact. */
const authority = String.raw`(?:(?=[^\s"'\x60<>\\]{0,400}[?&]host(?:addr)?=)[\w.%:[\],-]{0,400}|(?!(?:host|HOST|your)(?:name|NAME)?(?![\w.]))(?<host>${hosts})${port})`;

/** `name=value name='value' …`, up to one of these. */
const pairs = String.raw`(?:[a-z_]{2,32}=(?:'[^'\n]{0,200}'|[^\s'"\x60\\]{0,200})[ \t]{1,4}){0,12}`;
const item = String.raw`[^\s'"\x60\\]{1,253}`;

const login = { secret: 'password', password: true, check: isPassword, decode, inspect, learns: ['environments'] } as const;
const narrow = 'Give this work a login that owns nothing, with GRANT SELECT, INSERT or UPDATE on the tables that it uses.';
const clients = String.raw`^sdk (?:pg|postgres|knex|kysely|prisma|@prisma\/client|drizzle-orm|sequelize|typeorm)\b`;

export default {
  id: 'postgres',
  name: 'PostgreSQL',
  docs: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'connection string',
      match: new RegExp(
        String.raw`(?:postgres(?:ql)?(?:\+(?:psycopg2?|asyncpg|pg8000))?|postgis):\/\/${notShown}${user}:${password}@${authority}${database}` +
          among(`sslmode=${sslmode}`) +
          among('(?<instead>host|hostaddr|port|user|password|dbname|service)='),
      ),
    },
    jdbc: {
      ...login,
      title: 'JDBC connection string',
      match: new RegExp(
        String.raw`jdbc:postgresql:\/\/(?<host>${hosts})${port}${database}(?=${params}user=(?<user>${value}{1,128}))` +
          among(`sslmode=${sslmode}`) +
          `${params}password=(?<password>${value}{1,256})`,
      ),
    },
    keywords: {
      ...login,
      title: 'connection string of keywords',
      literal: 'password=',
      match: new RegExp(
        `(?=${pairs}dbname='?(?<database>${item}))(?=${pairs}user='?(?<user>${item}))` +
          String.raw`(?=(?:${pairs}host='?(?!\/cloudsql\/)(?<host>${item}))?)(?=(?:${pairs}port='?(?<port>\d{1,5}))?)` +
          `(?=(?:${pairs}sslmode='?${sslmode})?)(?=(?:${pairs}(?<instead>hostaddr|service|passfile)=)?)` +
          `${pairs}password=(?:'(?=${item}'))?(?<password>${item})`,
      ),
    },
  },
  advice: {
    'production-loss': narrow,
    'data-loss': narrow,
    'exceeds-purpose': narrow,
    'account-wide': 'Keep the superuser for a person, and give this work a login of its own.',
    'mints-credentials': 'Take CREATEROLE, and the predefined roles for files and programs, from it.',
    'cross-environment': 'Make a login for each environment, and REVOKE CONNECT ON DATABASE … FROM PUBLIC where they share a server.',
    'production-reach': 'Put the login of another environment here, or say in the variable’s name that it is production’s.',
    'shared-credential': 'Make a login for each environment.',
    'never-expires': 'Give the password an end: ALTER ROLE … VALID UNTIL …',
    committed: 'Set a new password (`\\password` in psql), and read it from the environment.',
    unjudged: '`\\du` and `\\dp` in psql show what a login may do.',
  },
  uses: [
    { call: /^command (?:pg_dump(?:all)?|pg_isready|pg_basebackup)\b/, action: 'read', resource: '' },
    { call: /^command dropdb\b/, action: 'delete', resource: '' },
    { call: /^command createdb\b/, action: 'write', resource: '' },
    { call: /^command psql\b.*\b(?:drop|truncate|delete)\b/i, action: 'delete', resource: '' },
    { call: /^command psql\b.*\b(?:create|alter|grant|revoke)\b/i, action: 'admin', resource: '' },
    { call: /^command psql\b.*\bselect\b/i, action: 'read', resource: '' },
    { call: /^command psql\b/, action: 'write', resource: '' },
    { call: /^command prisma (?:migrate reset|db push)\b/, action: 'delete', resource: '' },
    {
      call: /^command (?:pg_restore|prisma (?:migrate|db)|drizzle-kit|node-pg-migrate|knex migrate|sequelize db:migrate|typeorm migration|alembic|flyway)\b/,
      action: 'admin',
      resource: '',
    },
    { call: new RegExp(String.raw`${clients}.*\b(?:delete|destroy|drop|truncate)`, 'i'), action: 'delete', resource: '' },
    { call: new RegExp(String.raw`${clients}.*\b(?:select|find|count)`, 'i'), action: 'read', resource: '' },
    { call: new RegExp(clients), action: 'write', resource: '' },
  ],
} satisfies Detector;

/** Where a login leads, by its own text. `unasked`: why it is not asked, in a sentence. */
interface Address {
  user: string;
  host: string;
  port: number;
  database: string;
  unasked?: string;
}

function addressOf({ facts, kind }: Pick<Sighted, 'facts' | 'kind'>): Address {
  const plain = kind === 'keywords' ? (text: string) => text : decoded;
  const user = plain(facts['user'] ?? '');
  const all = (facts['host'] ?? '').split(',');
  const [, first = '', own] = /^(\[.*\]|[^:]*)(?::(\d+))?/.exec(all[0] ?? '') ?? [];
  const host = plain(first).replace(/^\[|\]$|\.$/g, '');
  const address = { user, host, port: Number(own ?? facts['port'] ?? 5432), database: plain(facts['database'] || user) };
  if (facts['instead'])
    return { ...address, unasked: `Its parameter \`${facts['instead']}\` leads elsewhere than its address says; it was not asked.` };
  if (host === '' || host.startsWith('/'))
    return { ...address, unasked: 'It connects through a socket of the machine that it runs on; it was not asked.' };
  if (all.length > 1)
    return { ...address, unasked: `It names ${all.length} servers, of which the first that answers counts; none was asked.` };
  return address;
}

/** Who runs the server, and where, by its name. */
const clouds: readonly [RegExp, string][] = [
  [/\.([a-z]{2}(?:-[a-z]{2,12}){1,2}-\d)\.rds\.amazonaws\.com$/, 'Amazon RDS in '],
  [/\.([a-z]{2,12}(?:-[a-z]{2,12}){1,2}-\d)\.(?:aws|azure)\.neon\.tech$/, 'Neon in '],
  [/^db\.([a-z]{20})\.supabase\.co$/, 'Supabase project '],
  [/()\.postgres\.database\.azure\.com$/, 'Azure'],
];

function identityOf({ user, host, port, database }: Address, version?: string): string {
  const [cloud] = clouds.flatMap(
    ([pattern, name]) =>
      pattern
        .exec(host)
        ?.slice(1, 2)
        .map((found) => name + found) ?? [],
  );
  const known = [version && `PostgreSQL ${version}`, cloud].filter(Boolean).join(', ');
  const server = `${host}${port === 5432 ? '' : `:${port}`}`;
  return `${user} at ${[server, database].filter(Boolean).join('/')}${known ? ` (${known})` : ''}`;
}

function decode(credential: Sighted): Reach {
  const address = addressOf(credential);
  return { state: 'unknown', identity: identityOf(address), grants: [], unknowns: address.unasked ? [address.unasked] : [] };
}

const noBackups = 'What would be left of what it deletes: a login sees no backups.';

async function* inspect(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void> {
  const { unasked, ...address } = addressOf(credential);
  if (unasked) return;
  const learned: Learned[] = [];
  const password = credential.kind === 'keywords' ? credential.secret : credential.secret.map(decoded);
  const talk = async (session: Session) => {
    for await (const piece of questions(session, address)) learned.push(piece);
    if (learned.some(({ grants }) => grants?.some(({ action }) => action === 'delete'))) learned.push({ unknowns: [noBackups] });
  };
  const failure = await api.postgres({ ...address, password, sslmode: credential.facts['sslmode'] }, talk).catch((error: unknown) => error);
  yield* learned;
  if (failure !== undefined) yield refusal(failure, address);
}

/** What a login that failed proves: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function refusal(error: unknown, { database }: Address): Learned {
  if (!refusedWith(error)) throw error;
  if (error.code === '28P01')
    return {
      state: 'revoked',
      unknowns: ['Why the password is refused: a wrong one, one that has ended and an unknown user are answered alike.'],
    };
  if (error.code?.startsWith('28'))
    return { unknowns: [`Whether the password is good: the server lets this user in from elsewhere only, or not at all (${error.code}).`] };
  const why = error.code === '3D000' ? `there is no database ${database}` : error.message.replace(/\.$/, '');
  const failed = !refusedWith(error, '3D000', '42501');
  return { state: 'live', unknowns: [`What it reaches: the password was accepted, and then ${why}.`], failed };
}

async function* questions(session: Session, address: Address): AsyncGenerator<Learned, void, void> {
  if (session.passwordAsked) yield { state: 'live' };
  else yield { unknowns: ['Whether the password is good: the server lets this user in without it.'] };
  yield* attempt('What it may do on the server', () => onServer(session, address));
  yield* attempt('Which databases it reaches', () => onDatabases(session, address));
  yield* attempt('Which tables it reaches', () => onTables(session, address));
}

const each = <T extends z.ZodType, K extends string>(shape: T, ...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, shape])) as Record<K, T>;

/**
 * `became`: the login, and each role that SET ROLE makes it. That shows in no answer about its rights where it does not inherit from the role;
 * and whoever holds the ADMIN option of a role can give it to himself. `acting`: those of them whose rights it does not have anyway.
 * `set_option` came with 16: https://www.postgresql.org/docs/current/catalog-pg-auth-members.html
 */
const acting = `WITH RECURSIVE became AS (
    SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user
    UNION SELECT r.oid FROM became b JOIN pg_auth_members m ON m.member = b.oid JOIN pg_roles r ON r.oid = m.roleid
      WHERE coalesce((to_jsonb(m) ->> 'set_option')::boolean, true) OR (m.admin_option AND NOT r.rolsuper)),
  acting AS (SELECT r.oid, r.rolbypassrls AS bypasses FROM became b JOIN pg_roles r ON r.oid = b.oid WHERE r.rolname = current_user OR NOT pg_has_role(r.oid, 'USAGE'))`;

/** Whether a predefined role's rights are had; an older server may lack the role. */
const member = (role: string) =>
  `bool_or(EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = '${role}' AND pg_has_role(a.oid, r.oid, 'USAGE')))`;

const server = `${acting} SELECT current_user::text AS me, current_database()::text AS database, current_setting('server_version') AS version,
    current_setting('server_version_num')::int AS number, pg_is_in_recovery() AS replica,
    bool_or(has_table_privilege(a.oid, 'pg_catalog.pg_authid', 'SELECT')) AS hashes,
    (SELECT (array_agg(d.datname::text))[1:1000] FROM pg_database d WHERE NOT d.datistemplate) AS databases,
    bool_or(has_function_privilege(a.oid, 'pg_catalog.pg_read_file(text)', 'EXECUTE')) OR ${member('pg_read_server_files')} AS files,
    ${member('pg_execute_server_program')} AS runs, ${member('pg_write_server_files')} AS puts
  FROM acting a`;
const Server = z.object({
  number: z.number(),
  databases: z.array(z.string()),
  ...each(z.string(), 'me', 'database', 'version'),
  ...each(z.boolean(), 'replica', 'hashes', 'files', 'runs', 'puts'),
});

const roles = `${acting} SELECT r.rolname::text AS name, r.rolname = current_user AS self, r.rolsuper AS super, r.rolcreaterole AS creates,
    r.rolcreatedb AS databases, r.rolreplication AS replicates, r.rolname <> current_user AND pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') AS gives,
    CASE WHEN isfinite(r.rolvaliduntil) THEN to_char(r.rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') ELSE 'never' END AS until
  FROM became b JOIN pg_roles r ON r.oid = b.oid ORDER BY self DESC, super DESC, name`;
const Role = z.object({
  name: z.string(),
  until: z.string(),
  ...each(z.boolean(), 'self', 'super', 'creates', 'databases', 'replicates', 'gives'),
});
type Role = z.output<typeof Role>;

/** What a login may do beyond single databases: on a server with a production database, to that too. */
async function* onServer(session: Session, address: Address): AsyncGenerator<Learned, void, void> {
  for (const found of await session.rows(server, Server)) {
    yield { identity: identityOf({ ...address, user: found.me, database: found.database }, found.version.split(' ')[0]) };
    if (found.replica) yield { unknowns: ['Whether it may write: this server is a replica, and its primary was not asked.'] };
    const held = await session.rows(roles, Role);
    for (const { self, until } of held) if (self) yield { expires: until };
    const root = held.find((role) => role.super);
    const powers = root ? [superuser(root)] : [...held.flatMap((role) => [...powersOf(role, found.number)]), ...filesOf(found)];
    const production = found.databases.some((name) => kindOf(name) === 'production');
    const environment: Environment = { name: address.host, kind: production ? 'production' : kindOf(address.host) };
    const more = { resource: { type: 'server', name: address.host }, environment, evidence: 'provider' } as const;
    yield { grants: powers.map((power): Grant => ({ ...more, ...power })) };
  }
}

type Power = Pick<Grant, 'action' | 'because'> & Partial<Grant>;

const power = (action: Grant['action'], because: string, more: Partial<Grant> = {}): Power => ({ action, because, ...more });
const whole = { wide: true, mints: true };
const by = ({ name, self }: Role) => (self ? 'It' : `SET ROLE ${name} makes it a role that`);
const superuser = (role: Role) => power('admin', `${by(role)} is a superuser.`, whole);

/** Until 16, CREATEROLE was a right over all roles but superusers: https://www.postgresql.org/docs/release/16.0/ */
function* powersOf(role: Role, version: number): Generator<Power> {
  if (role.creates && version < 160_000)
    yield power('admin', `${by(role)} may give itself any role that is no superuser, and so run programs on the server.`, whole);
  else if (role.creates) yield power('admin', `${by(role)} may create logins.`, { resource: { type: 'role' }, mints: true });
  if (role.databases) yield power('write', `${by(role)} may create databases.`);
  if (role.replicates) yield power('read', `${by(role)} may copy all of the server, where pg_hba.conf lets it.`, whole);
  if (role.gives) yield power('admin', 'It may give this role to others.', { resource: { type: 'role', name: role.name }, mints: true });
}

/** Rights over what lies below the databases: https://www.postgresql.org/docs/current/predefined-roles.html */
function* filesOf({ hashes, files, runs, puts }: z.output<typeof Server>): Generator<Power> {
  if (runs) yield power('admin', 'It may run programs on the server, and so become a superuser.', whole);
  else if (puts) yield power('admin', 'It may write files on the server, and so become a superuser.', whole);
  if (files) yield power('read', 'It may read files of the server, and so all data and password hashes.', whole);
  else if (hashes) yield power('read', 'It may read the password hashes.', { mints: true });
}

/** By its own name, else by its server's. */
function within(database: string, { host }: Address): Environment {
  const kind = kindOf(database);
  return { name: database, kind: kind === 'unknown' ? kindOf(host) : kind };
}

const listed = (items: readonly string[]) =>
  items.length > 3 ? `${items.slice(0, 3).join(', ')} and ${items.length - 3} more` : items.join(', ');

/** So many databases and schemas are told of, the gravest first. */
const most = 30;

const databases = `${acting} SELECT d.datname::text AS name, d.datname = current_database() AS here,
    bool_or(has_database_privilege(a.oid, d.oid, 'CONNECT')) AS connects, bool_or(has_database_privilege(a.oid, d.oid, 'CREATE')) AS creates,
    bool_or(pg_has_role(a.oid, d.datdba, 'USAGE')) AS owned, ${member('pg_read_all_data')} AS reads, ${member('pg_write_all_data')} AS writes
  FROM pg_database d CROSS JOIN acting a WHERE d.datallowconn AND NOT d.datistemplate GROUP BY d.datname ORDER BY here DESC, owned DESC, name`;
const Database = z.object({ name: z.string(), ...each(z.boolean(), 'here', 'connects', 'creates', 'owned', 'reads', 'writes') });

/** The database that it logs in to, and those beside it: one login may reach production and staging. */
async function* onDatabases(session: Session, address: Address): AsyncGenerator<Learned, void, void> {
  const all = await session.rows(databases, Database);
  const found = all.filter(({ here, owned, connects, name }) => here || owned || (connects && name !== 'postgres'));
  for (const { name, ...can } of found.slice(0, most)) {
    const more = { resource: { type: 'database', name }, environment: within(name, address), evidence: 'provider' } as const;
    const grants: Grant[] = [];
    if (can.owned) grants.push({ action: 'delete', because: 'It may drop the database, as its owner may.', ...more });
    else if (can.connects && can.writes)
      grants.push({ action: 'delete', because: 'It may delete every row, as a member of pg_write_all_data.', ...more });
    else if (can.creates) grants.push({ action: 'write', because: 'It may create schemas in it.', ...more });
    const reads = can.reads ? 'It may read all of it, as a member of pg_read_all_data.' : `It ${can.here ? 'logs' : 'may log'} in to it.`;
    if (can.connects) grants.push({ action: 'read', because: reads, ...more });
    yield { grants };
  }
  const others = found.filter(({ here, owned, connects }) => connects && !here && !owned).map(({ name }) => name);
  if (others.length > 0)
    yield { unknowns: [`Which tables it reaches in ${listed(others)}: only a session in each would tell, and one was held.`] };
  if (found.length > most) yield { unknowns: [`What it may do with ${found.length - most} more databases: only ${most} are listed.`] };
}

const countOf = (right: string) =>
  `(count(*) FILTER (WHERE f.${right}))::int AS ${right}, (array_agg(f.name ORDER BY f.size DESC, f.name) FILTER (WHERE f.${right}))[1:5] AS first_${right}`;

/** A table is dropped by its owner or its schema's, and all that is done to it takes USAGE of the schema, unless that is one's own. */
const tables = `${acting}, found AS (
    SELECT n.nspname::text AS schema, c.relname::text AS name, c.reltuples AS size, c.relkind IN ('r', 'p', 'f') AS stored,
      c.relrowsecurity AND NOT bool_or(a.bypasses OR pg_has_role(a.oid, c.relowner, 'USAGE')) AS guarded,
      bool_or(has_schema_privilege(a.oid, n.oid, 'USAGE') AND has_any_column_privilege(a.oid, c.oid, 'SELECT')) AS reads,
      bool_or(has_schema_privilege(a.oid, n.oid, 'USAGE') AND has_any_column_privilege(a.oid, c.oid, 'INSERT, UPDATE')) AS writes,
      bool_or(pg_has_role(a.oid, n.nspowner, 'USAGE') OR (has_schema_privilege(a.oid, n.oid, 'USAGE')
        AND (pg_has_role(a.oid, c.relowner, 'USAGE') OR has_table_privilege(a.oid, c.oid, 'DELETE, TRUNCATE')))) AND c.relkind IN ('r', 'p', 'f') AS deletes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN acting a
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    GROUP BY n.nspname, c.oid, c.relname, c.reltuples, c.relkind, c.relrowsecurity)
  SELECT current_database()::text AS database, f.schema, count(*)::int AS all, (count(*) FILTER (WHERE f.stored))::int AS stored,
    (count(*) FILTER (WHERE f.guarded AND f.reads))::int AS guarded, ${countOf('reads')}, ${countOf('writes')}, ${countOf('deletes')}
  FROM found f GROUP BY f.schema ORDER BY deletes DESC, writes DESC, reads DESC, f.schema`;
const Schema = z.object({
  ...each(z.number(), 'all', 'stored', 'guarded', 'reads', 'writes', 'deletes'),
  ...each(z.string(), 'database', 'schema'),
  ...each(z.array(z.string()).nullable(), 'first_reads', 'first_writes', 'first_deletes'),
});

/** The tables of the database that it logs in to: few by name, many by their schema. */
async function* onTables(session: Session, address: Address): AsyncGenerator<Learned, void, void> {
  const found = await session.rows(tables, Schema);
  for (const { database, schema, guarded, ...some } of found.slice(0, most)) {
    const more = { environment: within(database, address), evidence: 'provider' } as const;
    const told = [
      ['delete', some.deletes, some.stored, some.first_deletes],
      ['write', some.writes, some.all, some.first_writes],
      ['read', some.reads, some.all, some.first_reads],
    ] as const;
    yield { grants: told.flatMap(([action, ...some]) => tablesOf(schema, ...some).map((one): Grant => ({ action, ...more, ...one }))) };
    if (guarded > 0) yield { unknowns: [`Which rows it reaches in ${guarded} of the tables of ${schema}: their policies decide.`] };
  }
  if (found.length > most) yield { unknowns: [`What it may do with ${found.length - most} more schemas: only ${most} are listed.`] };
}

function tablesOf(schema: string, count: number, of: number, first: readonly string[] | null): Pick<Grant, 'resource' | 'because'>[] {
  const names = first ?? [];
  if (count <= 3) return names.map((name) => ({ resource: { type: 'table', name: `${schema}.${name}` } }));
  if (count === of)
    return [{ resource: { type: 'schema', name: schema, dependents: names }, because: `Its rights are over all ${of} tables of it.` }];
  const name = `${schema}.${names[0]} and ${count - 1} more`;
  return [{ resource: { type: 'table', name, dependents: names }, because: `Its rights are over ${count} of ${of} tables of the schema.` }];
}
