import type { z } from 'zod';
import type { Sighted } from '../types.ts';
import { type Answer, type Api, ApiError, type Ask, type Headers, type Question } from './api.ts';
import { onlyReads, targetOf } from './guard.ts';
import type { Reply, Send } from './http.ts';
import type { InspectOptions } from './index.ts';
import { ask, type Lines, type Tally } from './send.ts';

/** The `Api` of one credential: its detector's hosts, and its own tally. */
export function clientFor(credential: Sighted, options: InspectOptions, tally: Tally, lines: Lines): Api {
  const { detector } = credential;
  const who = detector.name;
  const send: Send = async ({ url, ...outgoing }) => ask(targetOf(url, detector, options), outgoing, who, tally, lines);
  const sendPlain: Send = async (request) => {
    onlyReads(request.url, detector);
    return send(request);
  };

  async function answer<T extends z.ZodType, R extends z.ZodType = z.ZodNever>(
    url: string,
    { headers, shape, refusal, want = [] }: Question<T, R>,
  ): Promise<Answer<z.output<T>, z.output<R>>> {
    const reply = await sendPlain({ method: 'GET', url, headers: { accept: 'application/json', ...headers } });
    const kept = {
      status: reply.status,
      headers: Object.fromEntries(Object.entries(reply.headers).filter(([name]) => want.includes(name))),
    };
    if (isOk(reply)) return { ok: true, ...kept, body: fitted(reply, shape, who) };
    return { ok: false, ...kept, refusal: refusal && refusalOf(reply, refusal) };
  }

  return {
    answer,
    async get(url, question) {
      const reply = await answer(url, question);
      if (reply.ok) return reply.body;
      throw new ApiError('refused', `${who} answered ${reply.status}.`, { status: reply.status });
    },
    graphql: (url, { headers, refusals }) => asker(url, headers, refusals, sendPlain, who),
    async aws(question) {
      const { askAws } = await import('./aws.ts');
      return askAws(question, send, (url) => targetOf(url, detector, options).url.href);
    },
    async postgres(target, talk) {
      const { talkTo } = await import('./databases.ts');
      return talkTo(target, talk, { who, allowHosts: options.allowHosts ?? [], tally, lines });
    },
    untouchable: (accountId) =>
      options.skipAccounts?.includes(accountId) ? `${who} was not asked: account ${accountId} is skipped (\`--skip-account\`).` : undefined,
  };
}

function asker(url: string, headers: Headers, refusals: Readonly<Record<string, RegExp>>, send: Send, who: string): Ask {
  return async (query, shape, variables = {}) => {
    const { dataOf, isQuery, isServedAt } = await import('./graphql.ts');
    if (!isQuery(query)) throw new ApiError('forbidden', `${who} was not asked: only GraphQL queries are sent.`, { code: 'guard' });
    if (!isServedAt(url))
      throw new ApiError('forbidden', `${who} was not asked: no GraphQL is known to be served there.`, { code: 'guard' });
    const reply = await send({
      method: 'POST',
      url,
      headers: { accept: 'application/json', ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return shaped(dataOf(reply, refusals, who), shape, reply, who);
  };
}

const isOk = ({ status }: Reply) => status < 300;

/** The wanted fields of an answer. An empty body is `undefined`. */
function fitted<T extends z.ZodType>(reply: Reply, shape: T, who: string): z.output<T> {
  let value: unknown;
  try {
    value = reply.text === '' ? undefined : JSON.parse(reply.text);
  } catch {
    throw unfit(reply, who);
  }
  return shaped(value, shape, reply, who);
}

/** The wanted fields of a refusal; nothing, if it is a firewall and not the provider that speaks. */
function refusalOf<T extends z.ZodType>(reply: Reply, shape: T): z.output<T> | undefined {
  try {
    return fitted(reply, shape, '');
  } catch {
    return undefined;
  }
}

/** What zod or a detector's own transform says of a bad value may quote it, so it is dropped. */
function shaped<T extends z.ZodType>(value: unknown, shape: T, reply: Reply, who: string): z.output<T> {
  try {
    return shape.parse(value);
  } catch {
    throw unfit(reply, who);
  }
}

const unfit = ({ status }: Reply, who: string) =>
  new ApiError('malformed', `${who} answered something other than its documentation says.`, { status });
