import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'censys',
  name: 'Censys',
  docs: 'https://docs.censys.com/reference/get-started',
  hosts: [],
  tokens: {
    /** Its lengths are not documented, but seen. */
    personal: { title: 'personal access token', match: /censys_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}/, check: (secret) => secret.test(/\d/) },
    secret: {
      title: 'legacy API secret',
      match: /[0-9A-Za-z]{32}/,
      named: /censys/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
