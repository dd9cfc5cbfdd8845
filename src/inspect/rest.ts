import type { z } from 'zod';
import type { Learned } from '../types.ts';
import { type Api, ApiError, type Headers } from './api.ts';

/** What a refusal means: the credential is dead, it was asked about too often, or it may not ask this. */
type Refused = 'dead' | 'limited' | 'denied';

/** How a REST API is asked. */
interface Rest {
  /** What all paths begin with. */
  base: string;
  headers: Headers;
  /** The response headers that are used, in lower case. */
  want?: readonly string[];
  /** Fits the provider's own refusals only, and tells what they mean. */
  refusal: z.ZodType<Refused>;
}

/** An answer; or what a refusal tells about a topic ("Its repositories"). */
type Asked<T> = { ok: true; headers: Readonly<Record<string, string>>; body: T } | { ok: false; refused: (topic: string) => Learned };

/** Asks a REST API about one credential; nothing more, once it has said that the credential is dead or that it was asked too often. */
export function rest(api: Api, { base, ...question }: Rest) {
  let end: ApiError | undefined;
  return async <T extends z.ZodType>(path: string, shape: T): Promise<Asked<z.output<T>>> => {
    if (end) throw end;
    const answer = await api.answer(base + path, { ...question, shape });
    if (answer.ok) return answer;
    const { status, refusal } = answer;
    if (refusal === 'dead') end = new ApiError('refused', 'The provider does not take it any more.', { status });
    if (refusal === 'limited') throw (end = new ApiError('limited', 'The provider says that it was asked too often.', { status }));
    return { ok: false, refused: (topic) => refused(topic, status, refusal) };
  };
}

/** A refusal that is not in the provider's own words may be a firewall's, and leaves the question open. */
function refused(topic: string, status: number, refusal: Refused | undefined): Learned {
  if (refusal === 'dead') return { state: 'revoked' };
  if (refusal) return { unknowns: [`${topic}: this credential may not ask (${status}).`] };
  return { unknowns: [`${topic}: the answer (${status}) was not in the provider's own words.`], failed: true };
}
