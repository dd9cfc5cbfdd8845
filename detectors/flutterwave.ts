import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'flutterwave',
  name: 'Flutterwave',
  docs: 'https://developer.flutterwave.com/docs/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /FLWSECK(?:_TEST)?-[0-9a-z]{32}(?:-[0-9a-z]{8,14}vt)?-X/,
      test: ({ secret }) => secret.test(/^FLWSECK_TEST/),
    },
    encryption: { title: 'encryption key', match: /FLWSECK_TEST[0-9a-f]{12}/, test: () => true },
    /** A part of the secret key, and one of its hash: https://developer.flutterwave.com/v2.0/reference/rave-encryption */
    'live-encryption': {
      title: 'encryption key',
      match: /[0-9a-z]{12}[0-9a-f]{12}/,
      named: /(?:flutterwave|(?<![a-z])flw|rave)[\w.-]*enc(?:ryption)?[-_. ]?key/i,
      notNamed: idOrHash,
    },
    public: {
      title: 'public key',
      match: /FLWPUBK(?:_TEST)?-[0-9a-z]{32}(?:-[0-9a-z]{8,14}vt)?-X/,
      public: true,
      test: ({ secret }) => secret.test(/^FLWPUBK_TEST/),
    },
  },
} satisfies Detector;
