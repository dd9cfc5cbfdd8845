import { type Detector } from '../src/kit.ts';

export default {
  id: 'paystack',
  name: 'Paystack',
  docs: 'https://paystack.com/docs/api/authentication/',
  hosts: [],
  tokens: {
    /** Stripe’s begin alike. */
    secret: {
      title: 'secret key',
      match: /sk_(?:live|test)_[0-9a-f]{40}/,
      named: /paystack/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      test: ({ secret }) => secret.test(/^sk_test_/),
    },
    public: {
      title: 'public key',
      match: /pk_(?:live|test)_[0-9a-f]{40}/,
      named: /paystack/i,
      public: true,
      test: ({ secret }) => secret.test(/^pk_test_/),
    },
  },
} satisfies Detector;
