import type { Reach, Sighted } from '../types.ts';

/** Whom to ask, and how far. Everything here comes from the operator's command line, nothing from the scanned tree. */
export interface InspectOptions {
  /** `--endpoint PROVIDER=URL`: the origin that replaces that of all the provider's hosts. */
  endpoints?: ReadonlyMap<string, URL>;
  /** `--allow-host`: hosts that only content names and that may be asked all the same. `host` or `host:port`. */
  allowHosts?: readonly string[];
  /** `--skip-account`: account ids never to touch. */
  skipAccounts?: readonly string[];
  /** Aborts everything under way, keeping what was learned. */
  signal?: AbortSignal;
}

export interface Inspected {
  reach: Reach;
  /** Its provider was asked at least one question. */
  asked: boolean;
  /** A question went unanswered. */
  failed: boolean;
}

/** What a credential says of itself. */
export function decode(credential: Sighted): Reach {
  return credential.token.decode?.(credential) ?? { state: 'unknown', grants: [], unknowns: [] };
}

export declare function inspector(options: InspectOptions): (credential: Sighted) => Promise<Inspected>;
