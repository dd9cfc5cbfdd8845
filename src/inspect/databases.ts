import { ApiError, type PostgresTarget, type Session } from './api.ts';
import { type Dialled, dial } from './dial.ts';
import { isAllowed, unasked } from './guard.ts';
import { count, line, type Lines, type Tally } from './send.ts';

export interface TalkOptions {
  /** Who is meant, for errors. */
  who: string;
  allowHosts: readonly string[];
  tally: Tally;
  lines: Lines;
}

/** A server may lock a user out, or a whole machine, after a few failed logins: so many secrets are tried per server and user. */
const secretsPerUser = 3;
const seconds = 10;

/** A session with a database that the operator allowed: one at a time per server, and no login that it refused before. */
export async function talkTo<T>(target: PostgresTarget, talk: (session: Session) => Promise<T>, options: TalkOptions): Promise<T> {
  const { host, port } = target;
  const { who, allowHosts, tally, lines } = options;
  if (!isAllowed(host, port, allowHosts)) throw unasked(who, host, port === 5432 ? '' : port);
  const { talkPostgres } = await import('./postgres.ts');
  return line(
    `postgres://${host}:${port}`,
    lines,
    1,
  )(async () => {
    const tried = loginsAt(target, lines);
    const { fingerprint } = target.password;
    const before = tried.get(fingerprint);
    if (before !== undefined && before !== 'tried') throw before;
    if (before === undefined && tried.size >= secretsPerUser) throw lockout(who);
    count(who, tally);
    tried.set(fingerprint, 'tried');
    try {
      return await talkPostgres(target, (host, port) => connect(host, port, options), talk);
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'refused' && error.code?.startsWith('28')) tried.set(fingerprint, error);
      throw error;
    }
  });
}

async function connect(host: string, port: number, { who, allowHosts, tally, lines: { signal, resolve } }: TalkOptions): Promise<Dialled> {
  if (!isAllowed(host, port, allowHosts)) throw unasked(who, host, port);
  const clock = AbortSignal.timeout(seconds * 1000);
  try {
    const dialled = await dial(host, port, { who, allowed: true, signal: signal ? AbortSignal.any([clock, signal]) : clock, resolve });
    const stop = () => dialled.socket.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    dialled.socket.once('close', () => signal?.removeEventListener('abort', stop));
    tally.asked = true;
    return dialled;
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'forbidden')) tally.asked = true;
    throw error;
  }
}

function loginsAt({ host, port, user }: PostgresTarget, { logins }: Lines): Map<string, 'tried' | ApiError> {
  const server = JSON.stringify([host, port, user]);
  const tried = logins.get(server) ?? new Map<string, 'tried' | ApiError>();
  logins.set(server, tried);
  return tried;
}

const lockout = (who: string) =>
  new ApiError(
    'forbidden',
    `${who} was not asked: ${secretsPerUser} passwords of this user were tried there, and more could lock it out.`,
    {
      code: 'lockout',
    },
  );
