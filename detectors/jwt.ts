import { claims, type Detector, fromBase64, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const words = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .filter((one) => typeof one === 'string')
        .slice(0, 5)
        .join(' ')
    : typeof value === 'string'
      ? value.slice(0, 120)
      : '';

/** It has a header and claims, and is not the one that https://jwt.io shows. */
function isSigned(secret: Secret): boolean {
  const { sub, name, ...rest } = claims(secret) as Record<string, unknown>;
  const algorithm = secret.test((text) => /"alg"\s*:\s*"(?!none)[\w-]{2,20}"/i.test(fromBase64(text.split('.', 1)[0] ?? '') ?? ''));
  const shown = sub === '1234567890' || /^John Doe$/i.test(words(name)) || /^supabase-demo$/.test(words(rest['iss']));
  return algorithm && !shown && (sub !== undefined || Object.keys(rest).length > 0);
}

/** Claims are no secret: https://www.rfc-editor.org/rfc/rfc7519#section-4.1 */
function decode({ secret }: Sighted): Reach {
  const said = claims(secret) as Record<string, unknown>;
  const { exp, sub, iss, aud } = said;
  const who = words(said['email']) || words(said['preferred_username']) || words(sub) || words(said['client_id']) || words(said['azp']);
  const may = words(said['scope']) || words(said['scp']) || words(said['roles']) || words(said['role']) || words(said['permissions']);
  const identity = [who, words(iss) && `by ${words(iss)}`, words(aud) && `for ${words(aud)}`, may && `as ${may}`]
    .filter(Boolean)
    .join(', ');
  const ends = typeof exp === 'number' && exp > 0 && exp < 8e12 ? new Date(exp > 1e11 ? exp : exp * 1000) : undefined;
  return {
    state: ends && ends.getTime() < Date.now() ? 'expired' : 'unknown',
    ...(identity && { identity }),
    expires: ends ? ends.toISOString() : 'never',
    grants: [],
    unknowns: [],
  };
}

export default {
  id: 'jwt',
  name: 'JSON web token',
  docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  hosts: [],
  tokens: {
    signed: {
      title: 'signed token',
      match: /eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{20,1400}/,
      fallback: true,
      check: isSigned,
      decode,
    },
  },
} satisfies Detector;
