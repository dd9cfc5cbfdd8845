import { type Detector } from '../src/kit.ts';

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
    public: {
      title: 'public key',
      match: /FLWPUBK(?:_TEST)?-[0-9a-z]{32}(?:-[0-9a-z]{8,14}vt)?-X/,
      public: true,
      test: ({ secret }) => secret.test(/^FLWPUBK_TEST/),
    },
  },
} satisfies Detector;
