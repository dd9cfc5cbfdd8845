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
    else yield { unknowns: [`${topic}: ${error.message}`], failed: isFailure(error) };
  }
}

/**
 * `attempt`, for a token that may be revoked while it is asked about: after a refusal its identity is asked once more, and if that is
 * refused too, nothing more is. What no later question could be answered after (a rate limit, our own budget) is thrown.
 */
export function attempts(alive: () => Promise<boolean>): typeof attempt {
  let revoked = false;
  return async function* (topic, questions) {
    if (revoked) return;
    try {
      yield* questions();
    } catch (error) {
      if (error instanceof ApiError && (error.kind === 'limited' || error.kind === 'budget')) throw error;
      revoked = refusedWith(error) && !(await alive());
      if (revoked) yield { state: 'revoked', unknowns: ['It was revoked while it was being asked.'] };
      else
        yield* attempt(topic, () => {
          throw error;
        });
    }
  };
}

/** Refusals of our own guard that are by design: the operator did not name the host, or nobody could. */
const byDesign = new Set(['consent', 'plaintext', 'untouchable', 'lockout', 'text']);

/** Whether an error leaves a scan incomplete. That a host is left alone unless the operator names it does not. */
export function isFailure(error: unknown): boolean {
  return !(error instanceof ApiError && error.kind === 'forbidden' && byDesign.has(error.code ?? ''));
}

/** Whether a call failed because the provider refused it, with one of these statuses or codes (any, if none is given). */
export function refusedWith(error: unknown, ...answers: (number | string)[]): error is ApiError {
  if (!(error instanceof ApiError) || error.kind !== 'refused') return false;
  return answers.length === 0 || answers.some((answer) => answer === error.status || answer === error.code);
}
