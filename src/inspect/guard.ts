import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Detector } from '../types.ts';
import { ApiError } from './api.ts';
import type { InspectOptions } from './index.ts';

/** Where a question may go. */
export interface Target {
  url: URL;
  /** The operator named the host on the command line: private addresses are allowed, and loopback without TLS. */
  allowed: boolean;
}

/**
 * Where a GET can write, because the action is a name in the query or the path, and which paths there are known to read.
 * AWS and its like are asked by signed reads from a closed list only.
 */
const writesByGet: readonly [hosts: readonly string[], reads?: RegExp][] = [
  [['*.amazonaws.com', '*.amazonaws.com.cn', '*.api.aws', '*.aliyuncs.com', '*.tencentcloudapi.com']],
  [['slack.com', '*.slack.com', 'slack-gov.com', '*.slack-gov.com'], /^\/api\/(?:[A-Za-z]{1,30}\.){1,4}(?:test|info|list|get)$/],
];

/** The target of a question, if the detector declares the host or the operator allows it. Throws where our own rules forbid to ask. */
export function targetOf(text: string, detector: Detector, { endpoints, allowHosts = [] }: InspectOptions): Target {
  const url = URL.parse(text);
  if (url === null) throw forbidden(detector, 'the address is none');
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') throw forbidden(detector, 'an address with user info is not asked');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw forbidden(detector, 'only https is spoken');
  url.hash = '';
  const origin = endpoints?.get(detector.id);
  if (!matches(host, detector.hosts)) {
    if (url.origin === origin?.origin) return { url, allowed: true };
    if (!isAllowed(host, portOf(url), allowHosts)) throw unasked(detector.name, host, url.port);
    return { url, allowed: true };
  }
  if (url.protocol !== 'https:' || url.port !== '') throw forbidden(detector, `${host} is asked by https on its default port only`);
  const moved = new URL(origin ?? `https://${isIP(host) === 6 ? `[${host}]` : host}`);
  moved.pathname = url.pathname;
  moved.search = url.search;
  return { url: moved, allowed: origin !== undefined };
}

/** Refuses the hosts and paths where a plain request can do more than read. */
export function onlyReads(text: string, detector: Detector): void {
  const url = URL.parse(text);
  if (url === null) return;
  for (const [hosts, reads] of writesByGet)
    if (matches(hostOf(url), hosts) && !reads?.test(url.pathname)) throw forbidden(detector, 'a plain request could write there');
  if (/(?:^|[?&])_?method=/i.test(url.search)) throw forbidden(detector, 'a parameter could make a write of a read');
}

/** Whether `--allow-host` names this host: alone for all its ports, or with the port. */
export function isAllowed(host: string, port: number, allowHosts: readonly string[]): boolean {
  const wanted = normal(host);
  return allowHosts.some((allowed) => {
    const url = URL.parse(`tcp://${isIP(allowed) === 6 ? `[${allowed}]` : allowed}`);
    return url !== null && wanted !== '' && hostOf(url) === wanted && (url.port === '' || Number(url.port) === port);
  });
}

/** The refusal to contact a host that only content names. */
export function unasked(who: string, host: string, port: number | string): ApiError {
  const named = `${/^[\w.-]{1,253}$|^[\da-f:]{2,45}$/i.test(host) ? host : 'a host of no usual name'}${port === '' ? '' : `:${port}`}`;
  const message = `${who} was not asked at ${named}, as only the scanned files name it: \`--allow-host ${named}\` allows it.`;
  return new ApiError('forbidden', message, { code: 'consent' });
}

/** Whether a host is one of these: exact, or `*.suffix` for any labels before it. */
export function matches(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : host === pattern,
  );
}

/** A URL's host as it is compared and dialled: lower case, punycode, no dot at the end, no brackets. */
export const hostOf = (url: URL) => normal(url.hostname);

export const portOf = (url: URL) => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

function normal(host: string): string {
  const bare = host
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
  return isIP(bare) ? bare : domainToASCII(bare);
}

const forbidden = (detector: Detector, why: string) =>
  new ApiError('forbidden', `${detector.name} was not asked: ${why}.`, { code: 'guard' });
