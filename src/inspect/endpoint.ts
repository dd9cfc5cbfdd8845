import { isIP } from 'node:net';
import { isLoopback } from './addresses.ts';

/**
 * Reads `--endpoint PROVIDER=URL`. A token is sent there as if to its provider, so nothing is guessed: an origin and no more,
 * without TLS on this machine only. The error is a sentence that does not repeat the URL, which may hold a password.
 */
export function endpointOf(text: string): { provider: string; url: URL } | { error: string } {
  const [, provider, address = ''] = /^([a-z\d][a-z\d-]*)=(.+)$/s.exec(text) ?? [];
  if (provider === undefined) return { error: 'It must be PROVIDER=URL, such as gitlab=https://git.example.com.' };
  const url = URL.parse(address);
  const error = url === null ? 'The part after = is no URL.' : faultOf(url, address);
  return url === null || error !== undefined ? { error: error ?? '' } : { provider, url };
}

/** What is wrong with the HOST of `--allow-host`, in a sentence: it is a name or an address, with a port or for all of its ports. */
export function hostFault(text: string): string | undefined {
  if (isIP(text) === 6) return undefined;
  const url = URL.parse(`tcp://${text}`);
  const isHost = url !== null && url.hostname !== '' && url.host.length === text.length && !/[@*]/.test(text);
  return isHost ? undefined : 'It must be a host, such as db.example.com or db.example.com:5432.';
}

function faultOf(url: URL, address: string): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The URL must begin with https:// (or http:// on this machine).';
  if (url.username !== '' || url.password !== '') return 'The URL must not hold a user or a password.';
  if (url.pathname !== '/' || /[?#]/.test(address)) return 'The URL must be an origin, without path, query or fragment.';
  if (url.protocol === 'http:' && !isHere(url.hostname))
    return 'Without TLS (http://) only this machine is asked, such as http://localhost:8080.';
  return undefined;
}

/** Whether a name is this machine's, without looking it up; `dial` checks what it resolves to. */
function isHere(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  return /(?:^|\.)localhost$/.test(host) || (isIP(host) !== 0 && isLoopback(host));
}
