import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { isLoopback, isUntouchableName, verdictOn } from './addresses.ts';
import { ApiError } from './api.ts';

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface DialOptions {
  /** Who is meant, for errors: `Railway`. */
  who: string;
  /** The operator named this host on the command line: it may be private. Metadata services never. */
  allowed: boolean;
  /** It would go without TLS: this machine only. */
  inTheClear?: boolean;
  signal: AbortSignal;
  resolve?: Resolve | undefined;
}

/** A connection to an address that was checked. */
export interface Dialled {
  socket: Socket;
  address: string;
  /** It does not leave this machine, so that it may go without TLS. */
  loopback: boolean;
}

/** The system's resolver, which reads /etc/hosts too, as every other program here does. */
const bySystem: Resolve = (host) => lookup(host, { all: true });

/**
 * The one way out. A name is resolved once, every answer is checked, and the connection goes to the answers that were
 * checked: a second look-up could answer differently. A literal is checked as it is.
 */
export async function dial(host: string, port: number, options: DialOptions): Promise<Dialled> {
  const { who, signal } = options;
  if (signal.aborted) throw late(who);
  if (isUntouchableName(host)) throw untouchable(who, host);
  const version = isIP(host);
  const answers = version === 0 ? await resolved(host, options) : [{ address: host, family: version }];
  for (const { address } of answers) check(address, host, options);
  const socket = await connected(host, port, answers, options);
  const address = socket.remoteAddress ?? '';
  try {
    check(address, host, options);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { socket, address, loopback: isLoopback(address) };
}

/** TLS 1.2 or newer, with a certificate for this very name, whatever the environment says. */
export function secure({ socket }: Dialled, host: string, signal: AbortSignal, protocol = 'http/1.1'): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const strict = { minVersion: 'TLSv1.2', rejectUnauthorized: true, ALPNProtocols: [protocol] } as const;
    const secured = connectTls({ ...strict, socket, host, ...(isIP(host) === 0 && { servername: host }) });
    const stop = () => secured.destroy(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    secured.once('error', reject);
    secured.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      secured.off('error', reject);
      resolve(secured);
    });
  });
}

function check(address: string, host: string, { who, allowed, inTheClear = false }: DialOptions): void {
  const verdict = verdictOn(address);
  if (verdict === 'untouchable') throw untouchable(who, host);
  if (inTheClear && !isLoopback(address)) {
    const message = `${who} was not asked: without TLS (http://) only this machine is, and ${host} is another.`;
    throw new ApiError('forbidden', message, { code: 'plaintext' });
  }
  if (verdict === 'open' || allowed) return;
  const message = `${who} was not asked: ${host} leads into a private network. If that is meant, name it with \`--endpoint\`.`;
  throw new ApiError('forbidden', message, { code: 'private' });
}

async function resolved(host: string, { who, signal, resolve = bySystem }: DialOptions): Promise<readonly LookupAddress[]> {
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(late(who)), { once: true }));
  const answers = await Promise.race([resolve(host).catch(() => []), stopped]);
  if (answers.length === 0) throw new ApiError('unanswered', `${who} could not be reached: the name ${host} does not resolve.`);
  return answers;
}

function connected(host: string, port: number, answers: readonly LookupAddress[], { who, signal }: DialOptions): Promise<Socket> {
  const pinned: LookupFunction = (_, { all }, callback) => {
    if (all) callback(null, [...answers]);
    else callback(null, answers[0]?.address ?? '', answers[0]?.family);
  };
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host, port, lookup: pinned, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 2000 });
    const stop = () => socket.destroy(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    // Stays, so that an error after the end of a question is not thrown at the process.
    socket.on('error', () => reject(new ApiError('unanswered', `${who} could not be reached: ${host} takes no connection.`)));
    socket.once('connect', () => {
      signal.removeEventListener('abort', stop);
      resolve(socket);
    });
  });
}

const late = (who: string) => new ApiError('unanswered', `${who} could not be reached in time.`);

const untouchable = (who: string, host: string) =>
  new ApiError('forbidden', `${who} was not asked: ${host} is a metadata service, an alarm or no host, and is never contacted.`, {
    code: 'untouchable',
  });
