import { ApiError } from '../api.ts';

/** What a SQLSTATE says, by its class or whole: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const meanings: readonly [RegExp, string][] = [
  [/^28P01$/, 'refused the password'],
  [/^28/, 'does not let this user in from here'],
  [/^3D000$/, 'has no such database'],
  [/^42501$/, 'does not permit it'],
  [/^25006$/, 'refused to write'],
  [/^53/, 'takes no further session'],
  [/^55P03$/, 'kept a question waiting for others'],
  [/^57014$/, 'stopped a question that took too long'],
  [/^57/, 'is not ready for sessions'],
  [/^42/, 'does not know the question: it may be another product that speaks its protocol'],
];

/** Those that are an answer, and not a failure to give one. */
const isAnswer = /^(?:28|3D000$|42501$|25006$)/;

/** What went wrong in a session: a SQLSTATE and its meaning, and nothing of the server's own text. */
export function asError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const code = codeOf(error);
  if (code === undefined) {
    if (error instanceof Error && error.name === 'ZodError') return malformed();
    return new ApiError('unanswered', 'PostgreSQL broke off the session.');
  }
  const [, meaning = 'could not answer'] = meanings.find(([pattern]) => pattern.test(code)) ?? [];
  return new ApiError(isAnswer.test(code) ? 'refused' : 'unanswered', `PostgreSQL ${meaning} (${code}).`, { code });
}

/**
 * Why a login failed. Once a server accepted a password, all that it says proves the password good;
 * before that, only that it refuses it is an answer.
 */
export function asLoginError(error: unknown, accepted: boolean): ApiError {
  const known = asError(error);
  if (known === error || known.code === undefined || known.code.startsWith('28')) return known;
  return new ApiError(accepted ? 'refused' : 'unanswered', known.message, { code: known.code });
}

export const malformed = () => new ApiError('malformed', 'PostgreSQL answered something other than its protocol says.');

/** The SQLSTATE of a server's own error, which has a severity too. */
function codeOf(error: unknown): string | undefined {
  const { code, severity } = (error ?? {}) as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && typeof severity === 'string' && /^[\dA-Z]{5}$/.test(code) ? code : undefined;
}
