import type { Learned } from '../types.ts';
import { ApiError } from './api.ts';

/**
 * Asks what a credential may not be allowed to know. A refusal or a failure becomes an unknown about `topic`
 * ("Its backups"), and the questions after it are asked all the same.
 */
export async function* attempt(topic: string, questions: () => AsyncGenerator<Learned, void, void>): AsyncGenerator<Learned, void, void> {
  try {
    yield* questions();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'refused') yield { unknowns: [`${topic}: this credential may not ask (${error.code ?? error.status}).`] };
    else yield { unknowns: [`${topic}: ${error.message}`], failed: true };
  }
}

/** Whether a call failed because the provider refused it, with one of these statuses or codes (any, if none is given). */
export function refusedWith(error: unknown, ...answers: (number | string)[]): error is ApiError {
  if (!(error instanceof ApiError) || error.kind !== 'refused') return false;
  return answers.length === 0 || answers.some((answer) => answer === error.status || answer === error.code);
}
