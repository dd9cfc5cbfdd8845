import { type Detector } from '../src/kit.ts';

export default {
  id: 'razorpay',
  name: 'Razorpay',
  docs: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'key secret',
      match: /[0-9A-Za-z]{24}/,
      named: /razor[-_ ]?pay|(?<![a-z])rzp/i,
      notNamed: /id$|order|plan|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
      parts: { id: { match: /rzp_(?:live|test)_[0-9A-Za-z]{14}/, optional: true } },
      test: ({ parts }) => parts['id']?.test(/^rzp_test_/) ?? false,
    },
    /** As a client, or curl, is given both. */
    pair: {
      title: 'key secret',
      match: /(?<id>rzp_(?:live|test)_[0-9A-Za-z]{14})["'`]?\s{0,8}[,:]\s{0,8}["'`]?(?<secret>[0-9A-Za-z]{24})/,
      secret: 'secret',
      test: ({ facts }) => facts['id']?.startsWith('rzp_test_') ?? false,
    },
    id: {
      title: 'key id',
      match: /rzp_(?:live|test)_[0-9A-Za-z]{14}(?!["'`]?\s{0,8}[,:]\s{0,8}["'`]?[0-9A-Za-z]{24}\b)/,
      public: true,
      test: ({ secret }) => secret.test(/^rzp_test_/),
    },
  },
} satisfies Detector;
