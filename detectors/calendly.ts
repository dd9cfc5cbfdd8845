import { claims, type Detector, idOrHash, type Reach, type Sighted } from '../src/kit.ts';

const whose = ({ secret }: Sighted): Reach => {
  const { user_uuid: user } = claims(secret);
  return { state: 'unknown', ...(typeof user === 'string' && { identity: `user ${user}` }), grants: [], unknowns: ['What it may do.'] };
};

export default {
  id: 'calendly',
  name: 'Calendly',
  docs: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /eyJ[\w-]{10,300}\.eyJ[\w-]{40,800}\.[\w-]{43,700}/,
      check: (secret) => claims(secret).iss === 'https://auth.calendly.com',
      decode: whose,
    },
    jwt: {
      title: 'token that does not say what it is',
      match: /eyJ[\w-]{10,300}\.eyJ[\w-]{40,800}\.[\w-]{43,700}/,
      named: /calendly/i,
      notNamed: idOrHash,
      check: (secret) => claims(secret).iss === undefined,
    },
    client: {
      title: 'OAuth client secret or webhook signing key',
      match: /[\w-]{43}/,
      named: /calendly/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
  },
} satisfies Detector;
