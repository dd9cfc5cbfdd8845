import { Kind, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { ApiError } from './api.ts';
import type { Reply } from './http.ts';

/** Whether a text is one GraphQL query and the fragments it uses. Parsed, so that there is no pattern to fool. */
export function isQuery(text: string): boolean {
  try {
    const { definitions } = parse(text, { maxTokens: 5000 });
    const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    if (operations.length !== 1 || operations.length + fragments.length !== definitions.length) return false;
    return operations[0]?.operation === OperationTypeNode.QUERY;
  } catch {
    return false;
  }
}

/** Where GraphQL is served. A query posted to another path could be taken for a REST call that writes. */
export function isServedAt(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== '') return false;
  if (url.hostname.startsWith('graphql.')) return true;
  return /\/graphql(?:\/v\d{1,3}|\.json)?$/.test(url.pathname) || url.href === 'https://api.monday.com/v2';
}

const Said = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string().catch('') })).nullish(),
  message: z.string().optional().catch(undefined),
});

/** The data of an answer. GraphQL refuses with 200 too, so its messages are matched to names of refusals, and dropped. */
export function dataOf({ status, text }: Reply, refusals: Readonly<Record<string, RegExp>>, who: string): unknown {
  const said = Said.safeParse(parsed(text));
  const isOk = status < 300;
  if (!said.success) {
    if (isOk) throw new ApiError('malformed', `${who} answered something other than GraphQL.`, { status });
    throw new ApiError('refused', `${who} answered ${status}.`, { status });
  }
  const { data, errors, message } = said.data;
  const isRefused = (errors ?? []).length > 0;
  if (isOk && !isRefused) return data;
  const messages = [...(errors ?? []).map((error) => error.message), message ?? ''];
  const code = Object.keys(refusals).find((name) => messages.some((text) => text.search(refusals[name]!) >= 0));
  if (code === undefined && messages.some((text) => /\brate.?limit/i.test(text)))
    throw new ApiError('limited', `${who} answered that it was asked too often.`, { status });
  const named = code ?? (isRefused ? 'other' : undefined);
  throw new ApiError('refused', `${who} refused the question (${named ?? status}).`, { status, code: named });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
