import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { Client } from 'pg';
import { ApiError, type PostgresTarget } from '../api.ts';
import { asLoginError, malformed } from './errors.ts';
import { messages } from './messages.ts';

/** A session that is open. `passwordAsked`: the server wanted to see the password, and took it. */
export interface LoggedIn {
  client: Client;
  passwordAsked: boolean;
}

/**
 * The one login. The driver gets each field from here, and a connection that stands: it parses no URL, resolves and dials nothing,
 * opens no file, and of the PG* variables of the environment none counts.
 */
export async function login(
  stream: Socket,
  { host, port, user, database, password }: PostgresTarget,
  encrypted: boolean,
): Promise<LoggedIn> {
  const { default: pg } = await import('pg');
  const seen = { asked: false, inClear: false, unproved: false, accepted: false };
  const give = () => {
    seen.asked = true;
    if (seen.inClear && !encrypted) throw exposed(host);
    return password.reveal();
  };
  const client = new pg.Client({
    host,
    port,
    user,
    database,
    password: give,
    ssl: false,
    sslnegotiation: 'postgres',
    stream: () => driven(stream),
  });
  Object.assign(client, { getStartupConf: () => ({ user, database, application_name: 'overreach' }) });
  client.on('error', () => undefined);
  const { connection } = client as unknown as { connection: EventEmitter };
  connection.on('authenticationCleartextPassword', () => (seen.inClear = true));
  connection.on('authenticationSASL', () => (seen.unproved = true));
  connection.on('authenticationSASLFinal', () => (seen.unproved = false));
  connection.on('authenticationOk', () => (seen.accepted = seen.asked && !seen.unproved));
  try {
    await client.connect();
  } catch (error) {
    throw asLoginError(error, seen.accepted);
  }
  if (seen.asked && !seen.accepted) throw malformed();
  return { client, passwordAsked: seen.asked };
}

/** A stream for a driver that wants to do the connecting, and whose parser trusts its server. */
function driven(stream: Socket): Socket {
  const on = stream.on.bind(stream);
  const careful = (listener: (message: Buffer) => void) => {
    const take = messages(listener);
    return (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        stream.destroy(error instanceof ApiError ? error : malformed());
      }
    };
  };
  return Object.assign(stream, {
    on: (event: string, listener: (value: Buffer) => void) => on(event, event === 'data' ? careful(listener) : listener),
    connect: () => {
      setImmediate(() => stream.emit('connect'));
      return stream;
    },
  });
}

const exposed = (host: string) =>
  new ApiError(
    'forbidden',
    `PostgreSQL at ${host} asks for the password in clear and without TLS, which would expose it; it was not sent.`,
    {
      code: 'plaintext',
    },
  );
