import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'clearbit',
  name: 'Clearbit',
  docs: 'https://dashboard.clearbit.com/docs#authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret API key',
      match: /sk_[0-9a-z]{32}/,
      named: /clearbit/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    public: {
      title: 'publishable API key',
      match: /pk_[0-9a-z]{32}/,
      named: /clearbit/i,
      notNamed: idOrHash,
      public: true,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
