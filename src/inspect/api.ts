import type { z } from 'zod';
import type { Secret } from '../secret.ts';

/** Header values; secrets stay wrapped until the request leaves. */
export type Headers = Readonly<Record<string, Secret | string>>;

export interface Question<T extends z.ZodType, R extends z.ZodType = z.ZodNever> {
  headers?: Headers;
  /** The fields of a 2xx answer that are used. Everything else is dropped with the body. */
  shape: T;
  /** The fields of a refusal (any other status) that tell one refusal from another: its error code. Never free text that may echo a key. */
  refusal?: R;
  /** The response headers that are used, in lower case. */
  want?: readonly string[];
}

export type Answer<T, R = never> =
  | { ok: true; status: number; headers: Readonly<Record<string, string>>; body: T }
  | { ok: false; status: number; headers: Readonly<Record<string, string>>; refusal: R | undefined };

/** A GraphQL question: one document with only queries, the fields used, its variables. */
export type Ask = <T extends z.ZodType>(query: string, shape: T, variables?: Readonly<Record<string, unknown>>) => Promise<z.output<T>>;

/** One signed AWS read. `params` are the Query protocol's, or the JSON body's. */
export interface AwsQuestion<T extends z.ZodType> {
  service: string;
  action: string;
  region?: string | undefined;
  params?: Readonly<Record<string, unknown>> | undefined;
  shape: T;
  accessKeyId: string;
  secretKey: Secret;
  sessionToken?: Secret | undefined;
}

export interface PostgresTarget {
  host: string;
  port: number;
  user: string;
  database: string;
  password: Secret;
  /** libpq's sslmode, as the content has it. */
  sslmode?: string | undefined;
}

/** One read-only transaction. It is rolled back when `api.postgres` returns. */
export interface Session {
  /** One SELECT, of catalogs only. At most 5,000 rows, of which the named columns are kept. */
  rows<T extends z.ZodType>(sql: string, row: T): Promise<z.output<T>[]>;
  /** How the server was reached. */
  readonly encrypted: boolean;
  /** The server wanted to see the password, and took it. Some let anybody in. */
  readonly passwordAsked: boolean;
}

/**
 * All that a detector has of the network. It reads, from the hosts that the detector declares, and there is
 * no way to say anything else with it.
 */
export interface Api {
  /** A GET. Throws `ApiError` unless the answer is 2xx and fits. */
  get<T extends z.ZodType>(url: string, question: Question<T>): Promise<z.output<T>>;
  /** A GET whose refusal is an answer too. Throws `ApiError` only where there was none. */
  answer<T extends z.ZodType, R extends z.ZodType = z.ZodNever>(
    url: string,
    question: Question<T, R>,
  ): Promise<Answer<z.output<T>, z.output<R>>>;
  /**
   * GraphQL. `refusals` names what the provider's error messages mean: the first pattern that matches one becomes
   * `ApiError.code`. An answer with errors throws (kind `refused`); the messages themselves are dropped.
   */
  graphql(url: string, options: { headers: Headers; refusals: Readonly<Record<string, RegExp>> }): Ask;
  /** One AWS read, from a closed list of actions. Its refusal's code is AWS's own: `AccessDenied`, `InvalidClientTokenId`. */
  aws<T extends z.ZodType>(question: AwsQuestion<T>): Promise<z.output<T>>;
  /** A PostgreSQL session, only to a host that the operator allowed. `ApiError.code` is the SQLSTATE. */
  postgres<T>(target: PostgresTarget, talk: (session: Session) => Promise<T>): Promise<T>;
  /** Why an account is never touched, in a sentence: the operator skips it. To be asked before its credential is used. */
  untouchable(accountId: string): string | undefined;
}

/**
 * Why a question has no answer.
 * `refused`: the provider answered, and said no · `limited`: it answered 429 until we gave up · `unanswered`: no answer in time, or no connection ·
 * `malformed`: an answer that does not fit what its documentation says · `forbidden`: our own guard would not ask · `budget`: too many questions.
 */
export type ApiErrorKind = 'refused' | 'limited' | 'unanswered' | 'malformed' | 'forbidden' | 'budget';

/** Carries a status and a code and nothing of the answer, for providers echo keys in their bodies. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number;
  /** The provider's name for a refusal. Of `forbidden`, why: `consent`, `private`, `plaintext`, `untouchable`, `lockout`, `text`; `guard` is a fault of the detector's. */
  readonly code: string | undefined;

  constructor(kind: ApiErrorKind, message: string, { status = 0, code }: { status?: number; code?: string | undefined } = {}) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.code = code;
  }
}
