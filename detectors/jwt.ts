import { claims, type Detector, fromBase64, isChosen, type Reach, type Secret, type Sighted, unsaid } from '../src/kit.ts';

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
    /** Handed to whoever signs or checks them: https://github.com/auth0/node-jsonwebtoken, https://pyjwt.readthedocs.io */
    key: {
      title: 'key that signs tokens',
      match:
        /jwt\.(?:sign|verify|encode|decode)\(\s{0,20}(?:\{[^{}]{0,400}\}|[\w.$[\]"'()]{1,80})\s{0,8},\s{0,20}["'](?<secret>[^"'\s]{12,512})["']/,
      files: ['*.js', '*.cjs', '*.mjs', '*.ts', '*.tsx', '*.py'],
      secret: 'secret',
      password: true,
      fallback: true,
      check: (secret) => isChosen(secret) && !secret.test(/secret|key|jwt/i),
      decode: unsaid('Whose sessions: with this key anyone signs tokens that the application takes for its own, of any user and role.'),
    },
  },
} satisfies Detector;
