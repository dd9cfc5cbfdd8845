import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

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
      check: isMixed,
    },
    secret: {
      title: 'client or webhook secret',
      match: /[\w-]{64}/,
      named: /patreon[^]{0,160}secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
