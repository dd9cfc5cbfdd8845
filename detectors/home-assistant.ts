import { claims, type Detector, type Reach, type Secret, type Sighted } from '../src/kit.ts';

/** Those of a session are for half an hour. */
const lastsTenYears = (secret: Secret) => {
  const { iss, iat = 0, exp = 0 } = claims(secret);
  return /^[0-9a-f]{32}$/.test(iss ?? '') && exp - iat > 31_536_000;
};

export default {
  id: 'home-assistant',
  name: 'Home Assistant',
  docs: 'https://developers.home-assistant.io/docs/auth_api/#long-lived-access-token',
  hosts: [],
  tokens: {
    /** A JWT whose issuer is the id of its refresh token, for ten years. It may do what its user may. */
    access: { title: 'long-lived access token', match: /eyJ[\w-]{10,60}\.eyJ[\w-]{60,200}\.[\w-]{43}/, check: lastsTenYears, decode: ends },
  },
} satisfies Detector;

function ends({ secret }: Sighted): Reach {
  const { exp = 0 } = claims(secret);
  return {
    state: exp * 1000 < Date.now() ? 'expired' : 'unknown',
    expires: new Date(exp * 1000).toISOString(),
    grants: [],
    unknowns: ['Whether its user is an administrator: only its own server knows, which is not asked.'],
  };
}
