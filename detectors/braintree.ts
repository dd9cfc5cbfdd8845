import { type Detector } from '../src/kit.ts';

export default {
  id: 'braintree',
  name: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
  hosts: [],
  tokens: {
    private: {
      title: 'private key',
      match: /[0-9a-f]{32}/,
      named: /braintree|(?<![a-z])bt[-_ ]?private/i,
      notNamed: /merchant|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: {
        publicKey: { match: /[0-9a-z]{16}/, named: /public/i, optional: true },
        merchant: { match: /[0-9a-z]{16}/, named: /merchant/i, optional: true },
      },
    },
    access: {
      title: 'access token',
      match: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/,
      test: ({ secret }) => secret.test(/^access_token\$sandbox/),
    },
    tokenization: {
      title: 'tokenization key',
      match: /(?:production|sandbox)_[0-9a-z]{8}_[0-9a-z]{16}/,
      named: /braintree|tokenization/i,
      public: true,
    },
  },
} satisfies Detector;
