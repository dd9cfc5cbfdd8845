import type { Reach, Sighted, Way } from '../types.ts';
import { ApiError } from './api.ts';
import { isFailure } from './learn.ts';
import { merge, settled } from './merge.ts';
import type { Lines, Tally } from './send.ts';
import { inspectEach } from './ways.ts';

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
  /** What it proved to be, of several things that it was taken for; absent: the first. */
  way?: Way;
}

/** What a credential says of itself. */
export function decode(credential: Sighted): Reach {
  const nothing: Reach = { state: 'unknown', grants: [], unknowns: [] };
  try {
    return settled(credential.token.decode?.(credential) ?? nothing);
  } catch (error) {
    return { ...nothing, unknowns: [`What it says of itself could not be read (${faultOf(error)}).`] };
  }
}

/** Asks providers what credentials reach; about each credential once. */
export function inspector(options: InspectOptions): (credential: Sighted) => Promise<Inspected> {
  const known = new Map<string, Promise<Inspected>>();
  const lines: Lines = { limits: new Map(), logins: new Map(), signal: options.signal };
  const once = (credential: Sighted) => {
    const key = keyOf(credential);
    const inspected = known.get(key) ?? inspect(credential, options, lines);
    known.set(key, inspected);
    return inspected;
  };
  return (credential) => inspectEach(credential, once);
}

/** One credential. What was learned before a question failed is kept. A token that says itself that it has ended is not asked about. */
async function inspect(credential: Sighted, options: InspectOptions, lines: Lines): Promise<Inspected> {
  const { token, secret, parts } = credential;
  let reach = decode(credential);
  let failed = false;
  if (token.inspect === undefined || reach.state === 'expired') return { reach, asked: false, failed };
  const other = elsewhere(credential);
  if (other !== undefined) return { reach: merge(reach, { unknowns: [other] }), asked: false, failed };
  const tally: Tally = { requests: 0, asked: false, limited: new Map() };
  const { clientFor } = await import('./client.ts');
  const { shown } = await import('./untrusted.ts');
  try {
    for await (const learned of token.inspect(credential, clientFor(credential, options, tally, lines))) {
      reach = merge(reach, shown(learned, [secret, ...Object.values(parts)]));
      failed ||= learned.failed === true;
    }
  } catch (error) {
    reach = merge(reach, { unknowns: [unknownOf(error, credential)] });
    failed ||= isFailure(error);
  }
  return { reach: settled(reach), asked: tally.asked, failed };
}

/** A token in the user info of another host's URL is most likely that host's: a self-managed server's, whose tokens look the same. */
function elsewhere({ detector, facts: { urlHost } }: Sighted): string | undefined {
  if (urlHost === undefined || detector.hosts.length === 0) return undefined;
  const domain = (host: string) => host.split('.').slice(-2).join('.');
  if (detector.hosts.some((host) => domain(host) === domain(urlHost))) return undefined;
  return `${detector.name} was not asked: it stands in a URL of ${urlHost}, and so may be a token of that host.`;
}

function unknownOf(error: unknown, { detector }: Sighted): string {
  if (!(error instanceof ApiError)) return `${detector.name} could not be asked to the end (${faultOf(error)}).`;
  return error.kind === 'forbidden' ? error.message : `${error.message.replace(/\.$/, '')}; what it was still to tell is not known.`;
}

/** The name of a bug, and not its message, which may quote a secret. */
function faultOf(error: unknown): string {
  return `a fault of ours: ${error instanceof Error && /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'no error'}`;
}

function keyOf({ detector, kind, secret, parts, facts }: Sighted): string {
  const halves = Object.entries(parts).map(([name, part]) => [name, part.fingerprint]);
  return JSON.stringify([detector.id, kind, secret.fingerprint, halves, Object.entries(facts)]);
}
