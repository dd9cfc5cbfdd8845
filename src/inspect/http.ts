import { type IncomingMessage, request as startRequest } from 'node:http';
import type { Socket } from 'node:net';
import pkg from '../../package.json' with { type: 'json' };
import { ApiError, type Headers } from './api.ts';
import { dial, type Resolve, secure } from './dial.ts';
import { hostOf, portOf, type Target } from './guard.ts';

export interface Outgoing {
  method: 'GET' | 'POST';
  headers: Headers;
  body?: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What aws.ts has of the network: one request to one of its detector's hosts. Throws `ApiError` where there is no answer; refusals are answers. */
export type Send = (request: Outgoing & { url: string }) => Promise<Reply>;

export interface ExchangeOptions {
  /** Who is meant, for errors: `Railway`. */
  who: string;
  signal?: AbortSignal | undefined;
  resolve?: Resolve | undefined;
}

/** How long a question may take, and how much an answer may hold. */
const seconds = 10;
const mebibyte = 1024 * 1024;

const userAgent = `overreach/${pkg.version} (+https://github.com/overreach/overreach)`;

/** One request and its answer, over a connection of its own. Every failure is an `ApiError` that holds nothing of either. */
export async function exchange(target: Target, outgoing: Outgoing, { who, signal, resolve }: ExchangeOptions): Promise<Reply> {
  const headers = revealed(outgoing.headers, who);
  const clock = AbortSignal.timeout(seconds * 1000);
  const ends = signal === undefined ? clock : AbortSignal.any([clock, signal]);
  let socket: Socket | undefined;
  try {
    socket = await reach(target, { who, signal: ends, resolve });
    return await answerOf(await sent(target.url, { ...outgoing, headers }, socket, ends), who);
  } catch (error) {
    if (error instanceof ApiError && !ends.aborted) throw error;
    if (signal?.aborted) throw new ApiError('unanswered', `${who} was not asked to the end: the scan was stopped.`);
    if (clock.aborted) throw new ApiError('unanswered', `${who} did not answer within ${seconds} seconds.`);
    throw new ApiError('unanswered', `${who} gave no answer${reason(error)}.`);
  } finally {
    socket?.destroy();
  }
}

async function reach({ url, allowed }: Target, { who, signal, resolve }: ExchangeOptions & { signal: AbortSignal }): Promise<Socket> {
  const host = hostOf(url);
  const inTheClear = url.protocol !== 'https:';
  const dialled = await dial(host, portOf(url), { who, allowed, inTheClear, signal, resolve });
  if (inTheClear) return dialled.socket;
  try {
    return await secure(dialled, host, signal);
  } catch (error) {
    dialled.socket.destroy();
    throw new ApiError('unanswered', `${who} could not be reached: no trusted TLS connection to ${host}${reason(error)}.`);
  }
}

/** Sends it over this socket and no other: without an agent, Node takes no proxy from the environment and keeps nothing. */
function sent(url: URL, { method, headers, body }: Outgoing & { headers: Record<string, string> }, socket: Socket, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const ours = { host: url.host, 'user-agent': userAgent, 'accept-encoding': 'identity', connection: 'close' };
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = startRequest({
      method,
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, ...ours, ...length },
      createConnection: () => socket,
      insecureHTTPParser: false,
      signal,
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.once('close', () => reject(new Error('closed')));
    request.end(body);
  });
}

async function answerOf(message: IncomingMessage, who: string): Promise<Reply> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) headers[name] = String(value);
  const status = message.statusCode ?? 0;
  if (/^(?!identity$)./i.test(headers['content-encoding'] ?? ''))
    throw new ApiError('malformed', `${who} answered in an encoding that was not asked for.`, { status });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mebibyte) throw new ApiError('malformed', `${who} answered more than 1 MiB, which is not read.`, { status });
    chunks.push(chunk);
  }
  return { status, headers, text: Buffer.concat(chunks).toString() };
}

/** Headers that make a write of a read, or that only we may set. */
const notTheirs = /method|^(?:host|connection|transfer-encoding|content-length|upgrade|expect|te|trailer)$|^proxy-/i;

function revealed(headers: Headers, who: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const text = typeof value === 'string' ? value : value.reveal();
    if (notTheirs.test(name))
      throw new ApiError('forbidden', `${who} was not asked: the header ${name} is not for detectors.`, { code: 'guard' });
    if (!/^[\t\x20-\x7e]*$/.test(text))
      throw new ApiError('forbidden', `${who} was not asked: no header can carry this credential.`, { code: 'text' });
    all[name.toLowerCase()] = text;
  }
  return all;
}

/** Node's own code for what went wrong, never its message. */
function reason(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^[A-Z][A-Z\d_]{2,60}$/.test(code) ? ` (${code})` : '';
}
