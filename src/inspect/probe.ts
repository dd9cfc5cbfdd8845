import type { z } from 'zod';
import type { Learned } from '../types.ts';
import { type Api, ApiError, type Headers } from './api.ts';

/** One thing to find out by one question. */
export interface Probe {
  /** Reads after "Its": `balance`, `payment intents`. */
  topic: string;
  /** Undefined: there was an answer, and it proves nothing. */
  ask(): Promise<Learned | undefined>;
}

/** How a provider is asked, and what its refusals mean. */
export interface Manner<R extends z.ZodType> {
  /** What all paths begin with. */
  base: string;
  headers: Headers;
  /** The fields that only the provider's own refusals have. */
  refusal: R;
  /** What a refusal proves: that the credential is dead, or that it lives and may not ask. Undefined: neither. */
  refused(refusal: z.output<R>, status: number, topic: string): Learned | undefined;
}

/** Makes a probe of a GET. An answer that fits its shape proves the credential live. */
export function getter<R extends z.ZodType>(api: Api, { base, headers, refusal, refused }: Manner<R>) {
  return <T extends z.ZodType>(topic: string, path: string, shape: T, learn: (body: z.output<T>) => Learned | undefined): Probe => ({
    topic,
    async ask() {
      const answer = await api.answer(base + path, { headers, shape, refusal });
      if (answer.ok) return { state: 'live', ...learn(answer.body) };
      return answer.refusal === undefined ? undefined : refused(answer.refusal, answer.status, topic);
    },
  });
}

/** How many answers may prove nothing before it is not the provider that answers. */
const patience = 3;

/**
 * Asks one question after the other, where no single one tells what a credential may do. A dead credential is asked nothing more,
 * nor is a provider that cannot be reached or whose first answers prove nothing (unless earlier ones did: `proven`). What was not found out
 * becomes one unknown.
 */
export async function* probe(probes: readonly Probe[], { proven = false } = {}): AsyncGenerator<Learned, void, void> {
  const unclear: string[] = [];
  for (const [index, { topic, ask }] of probes.entries()) {
    const learned = await told(ask);
    if (learned instanceof ApiError) return yield unknown([...unclear, ...topicsFrom(probes, index)], learned.message);
    if (learned === undefined) unclear.push(topic);
    else yield learned;
    if (learned?.state === 'revoked' || learned?.state === 'expired') return;
    if (!proven && unclear.length > index && unclear.length >= patience)
      return yield unknown([...unclear, ...topicsFrom(probes, index + 1)], 'no answer was the provider’s own, so no more was asked.');
  }
  if (unclear.length > 0) yield unknown(unclear, 'the answer proved nothing.');
}

/** What a question yields; an error, where to go on would be of no use. */
async function told(ask: Probe['ask']): Promise<Learned | ApiError | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const oneOff = error.kind === 'malformed' || error.kind === 'refused' || (error.kind === 'unanswered' && error.status !== 0);
    return oneOff ? undefined : error;
  }
}

const topicsFrom = (probes: readonly Probe[], index: number) => probes.slice(index).map(({ topic }) => topic);

function unknown(topics: readonly string[], why: string): Learned {
  const more = topics.length > 4 ? ` and ${topics.length - 3} more` : '';
  return { unknowns: [`Its ${topics.slice(0, more ? 3 : 4).join(', ')}${more}: ${why}`], failed: true };
}
