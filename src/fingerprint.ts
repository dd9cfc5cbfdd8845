import type { Credential } from './types.ts';

const slow = new Map<string, string>();

/**
 * What a credential is called in reports and policies: 16 hex digits, the same in every run. A token's is fast, as is that of all that was
 * drawn: nobody can guess it. A password's takes some 50 ms, and so is asked for only where it is shown or compared.
 */
export function fingerprintOf({ secret, salt }: Pick<Credential, 'secret' | 'salt'>): string {
  if (salt === undefined) return secret.fingerprint;
  const key = `${salt}\0${secret.fingerprint}`;
  const known = slow.get(key) ?? secret.slowFingerprint(salt);
  slow.set(key, known);
  return known;
}
