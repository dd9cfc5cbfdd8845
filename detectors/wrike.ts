import { claims, type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'wrike',
  name: 'Wrike',
  docs: 'https://developers.wrike.com/oauth-20-authorization/',
  hosts: [],
  tokens: {
    /** The header of its JWT begins with `tt`. */
    token: { title: 'access token', match: /eyJ0dCI6[\w-]{10,120}\.[\w-]{50,500}\.[\w-]{43}/ },
    jwt: {
      title: 'token that does not say what it is',
      match: /eyJ[\w-]{10,300}\.eyJ[\w-]{40,800}\.[\w-]{43,700}/,
      named: /wrike/i,
      notNamed: idOrHash,
      check: (secret) => claims(secret).iss === undefined,
    },
    client: {
      title: 'OAuth client secret',
      match: /[0-9A-Za-z]{64}/,
      named: /wrike/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
