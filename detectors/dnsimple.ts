import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'dnsimple',
  name: 'DNSimple',
  docs: 'https://support.dnsimple.com/articles/api-access-token/',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /dnsimple_[auo]_[0-9A-Za-z]{32,44}/,
      check: (secret) => secret.test(/\d/),
    },
    legacy: {
      title: 'API token without a prefix',
      match: /[0-9A-Za-z]{32}/,
      named: /dnsimple/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
