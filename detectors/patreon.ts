import { type Detector, idOrHash } from '../src/kit.ts';

const check: Detector['tokens'][string]['check'] = (secret) => secret.test(/\d/) && secret.test(/[A-Z]/) && secret.test(/[a-z]/);

export default {
  id: 'patreon',
  name: 'Patreon',
  docs: 'https://docs.patreon.com/#oauth',
  hosts: [],
  tokens: {
    /** The creator's, or anybody's who signed in; what refreshes it looks the same. */
    token: {
      title: 'access or refresh token',
      match: /[\w-]{43}/,
      named: /patreon/i,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      check,
    },
    secret: { title: 'client or webhook secret', match: /[\w-]{64}/, named: /patreon[^]{0,160}secret/i, notNamed: idOrHash, check },
  },
} satisfies Detector;
