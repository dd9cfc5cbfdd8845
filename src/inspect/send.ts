import { setTimeout as sleep } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { ApiError } from './api.ts';
import type { Resolve } from './dial.ts';
import type { Target } from './guard.ts';
import { exchange, type Outgoing, type Reply } from './http.ts';

/** What all questions of a run share. */
export interface Lines {
  /** By origin: at most four questions at once. */
  limits: Map<string, LimitFunction>;
  /** By database server and user: the fingerprints of the secrets that were tried, and what came of it. */
  logins: Map<string, Map<string, 'tried' | ApiError>>;
  signal?: AbortSignal | undefined;
  resolve?: Resolve | undefined;
}

/** What the questions about one credential share. */
export interface Tally {
  requests: number;
  asked: boolean;
  /** Origins that answered 429 until we gave up. */
  limited: Map<string, ApiError>;
}

/** Questions per credential. */
const most = 200;
/** Seconds that we wait if told to. */
const longest = 10;
/** Seconds before the second and the third attempt. */
const pauses = [0.25, 1];

/** Asks until there is an answer, at most three times: again on 429 and 5xx only. Refusals are answers; throws `ApiError` where there is none. */
export async function ask(target: Target, outgoing: Outgoing, who: string, tally: Tally, lines: Lines): Promise<Reply> {
  const { origin } = target.url;
  for (let attempt = 0; ; attempt++) {
    const reply = await line(origin, lines)(() => once(target, outgoing, who, tally, lines));
    const { status } = reply;
    if (status < 300 || (status >= 400 && status < 500 && !isLimit(reply))) return reply;
    if (status < 400) throw new ApiError('unanswered', `${who} answered with a redirect, which is not followed.`, { status });
    const told = retryAfter(reply.headers['retry-after']) ?? 0;
    const pause = pauses[attempt];
    if (status === 403 || pause === undefined || told > longest) throw noAnswer(reply, told, who, origin, tally);
    await sleep(Math.max(told, pause) * 1000, undefined, lines.signal && { signal: lines.signal }).catch(() => undefined);
  }
}

/** Counts a question before it is asked. */
export function count(who: string, tally: Tally): void {
  if (tally.requests >= most)
    throw new ApiError('budget', `${who} was asked ${most} questions about this credential, and more are not asked.`);
  tally.requests++;
}

async function once(target: Target, outgoing: Outgoing, who: string, tally: Tally, { signal, resolve }: Lines): Promise<Reply> {
  const limited = tally.limited.get(target.url.origin);
  if (limited !== undefined) throw limited;
  count(who, tally);
  try {
    const reply = await exchange(target, outgoing, { who, signal, resolve });
    tally.asked = true;
    return reply;
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'forbidden')) tally.asked = true;
    throw error;
  }
}

export function line(origin: string, { limits }: Pick<Lines, 'limits'>, width = 4): LimitFunction {
  const limit = limits.get(origin) ?? pLimit(width);
  limits.set(origin, limit);
  return limit;
}

/** GitHub says with 403 what others say with 429: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isLimit({ status, headers }: Reply): boolean {
  return status === 429 || (status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'));
}

/** Seconds, from a number of them or a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}

function noAnswer({ status }: Reply, told: number, who: string, origin: string, tally: Tally): ApiError {
  const wait = told > longest ? `, and said to wait ${Math.ceil(told)} seconds` : '';
  if (status >= 500) return new ApiError('unanswered', `${who} answered ${status}${wait}.`, { status });
  const limited = new ApiError('limited', `${who} answered that it was asked too often (${status})${wait}.`, { status });
  tally.limited.set(origin, limited);
  return limited;
}
