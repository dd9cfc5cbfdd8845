import type { Socket } from 'node:net';
import { ApiError, type PostgresTarget } from '../api.ts';
import { type Dialled, secure } from '../dial.ts';
import { malformed } from './errors.ts';

export type Dial = (host: string, port: number) => Promise<Dialled>;

/** A connection, and whether by TLS. */
export interface Reached {
  stream: Socket;
  encrypted: boolean;
}

const seconds = 3;

/**
 * Connects, to another machine by TLS only and to the name in the server's certificate, before anything secret is said. To this
 * machine by TLS only where the content wants it: what never leaves it needs none, and few databases for development have it.
 */
export async function reach({ host, port, sslmode = '' }: PostgresTarget, dial: Dial): Promise<Reached> {
  const clock = AbortSignal.timeout(seconds * 1000);
  let socket: Socket | undefined;
  async function connect(): Promise<Reached> {
    const dialled = await dial(host, port);
    socket = dialled.socket;
    if (clock.aborted) throw late(host);
    if (dialled.loopback && !/^(?:require|verify-ca|verify-full)$/.test(sslmode)) return { stream: socket, encrypted: false };
    await askForTls(socket, host);
    const stream = await secure(dialled, host, clock, 'postgresql').catch((error: unknown) => {
      throw new ApiError('unanswered', `PostgreSQL could not be reached: no trusted TLS connection to ${host}${reasonOf(error)}.`);
    });
    return { stream, encrypted: true };
  }
  const connecting = connect();
  try {
    return await Promise.race([connecting, expired(clock, host)]);
  } catch (error) {
    socket?.destroy();
    connecting.catch(() => socket?.destroy());
    throw clock.aborted ? late(host) : error;
  }
}

/** Sends an SSLRequest. What came along with the answer would be taken for part of the encrypted session: CVE-2021-23222. */
function askForTls(socket: Socket, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('close', () => reject(new ApiError('unanswered', `PostgreSQL closed the connection at ${host}.`)));
    socket.once('data', (answer) => {
      const said = answer.toString('latin1');
      if (said === 'S') resolve();
      else reject(said === 'N' ? exposed(host) : malformed());
    });
    socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
  });
}

function expired(clock: AbortSignal, host: string): Promise<never> {
  return new Promise((_, reject) => clock.addEventListener('abort', () => reject(late(host)), { once: true }));
}

/** Node's own code for what is wrong with a certificate, never a message. */
function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z\d_]{2,60}$/.test(code) ? ` (${code})` : '';
}

const late = (host: string) => new ApiError('unanswered', `PostgreSQL could not be reached at ${host} within ${seconds} seconds.`);

const exposed = (host: string) =>
  new ApiError('forbidden', `PostgreSQL was not asked at ${host}: it offers no TLS, which would expose the password.`, {
    code: 'plaintext',
  });
