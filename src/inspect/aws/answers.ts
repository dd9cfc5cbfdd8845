import type { z } from 'zod';
import { ApiError } from '../api.ts';
import { readXml } from './xml.ts';
import type { Reply } from '../http.ts';

/** How AWS says that it was asked too often, in whatever status. */
const limits =
  /^(?:Throttl(?:ing|ed)(?:Exception)?|Request(?:LimitExceeded|Throttled(?:Exception)?)|TooManyRequestsException|SlowDown|BandwidthLimitExceeded)$/;

export const isLimit = (code: string | undefined) => code !== undefined && limits.test(code);

/** AWS's name for a refusal, wherever the protocol has it. Undefined: no refusal, or it is not AWS that speaks. */
export function codeOf({ status, text, headers }: Reply): string | undefined {
  if (status < 300) return undefined;
  const body = parsed(text) as { __type?: unknown; code?: unknown } | undefined;
  const found = headers['x-amzn-errortype'] ?? body?.__type ?? body?.code ?? inXml(body);
  const code = typeof found === 'string' ? found.replace(/^.*#/, '').replace(/:.*$/, '') : undefined;
  return code !== undefined && /^[A-Za-z][A-Za-z\d.]{2,80}$/.test(code) ? code : undefined;
}

interface Failure {
  Error?: Failure;
  Errors?: Failure;
  ErrorResponse?: Failure;
  Response?: Failure;
  Code?: unknown;
}

/** `<ErrorResponse><Error><Code>`, EC2's `<Response><Errors><Error><Code>`, S3's `<Error><Code>`. */
function inXml(body: unknown): unknown {
  let failure = body as Failure | undefined;
  for (let depth = 0; failure && failure.Code === undefined && depth < 4; depth++)
    failure = failure.ErrorResponse ?? failure.Response ?? failure.Errors ?? failure.Error;
  return failure?.Code;
}

function parsed(text: string): unknown {
  try {
    return text.startsWith('{') ? JSON.parse(text) : readXml(text);
  } catch {
    return undefined;
  }
}

/** The wanted fields of an answer. `question` is `service:action`, for errors. */
export function fitted<T extends z.ZodType>(reply: Reply, shape: T, question: string, action: string): z.output<T> {
  const { status, text } = reply;
  const code = codeOf(reply);
  if (isLimit(code)) throw new ApiError('limited', `AWS answered that it was asked too often (${question}).`, { status, code });
  if (code !== undefined) throw new ApiError('refused', `AWS refused ${question} (${code}).`, { status, code });
  const body = status < 300 ? parsed(text) : undefined;
  const fit = shape.safeParse(opened(body, action, text));
  if (body !== undefined && fit.success) return fit.data;
  throw new ApiError('malformed', `AWS answered ${question} with something other than its documentation says (${status}).`, { status });
}

/** What is in the envelopes of the XML protocols, `<XResponse><XResult>`; STS and IAM keep them in JSON, which they answer if they please. */
function opened(body: unknown, action: string, text: string): unknown {
  const fields = (body ?? {}) as Record<string, unknown>;
  const envelope = text.startsWith('{') ? (fields[`${action}Response`] ?? fields) : Object.values(fields)[0];
  return (envelope as Record<string, unknown> | undefined)?.[`${action}Result`] ?? envelope;
}
