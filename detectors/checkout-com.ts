import { type Detector } from '../src/kit.ts';

export default {
  id: 'checkout-com',
  name: 'Checkout.com',
  docs: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk_(?:[a-z2-7]{26}[a-z2-7*#$=]|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      named: /checkout|(?<![a-z])cko/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/),
    },
    sandbox: {
      title: 'sandbox secret key',
      match: /sk_(?:sbox_[a-z2-7]{26}[a-z2-7*#$=]|test_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      test: () => true,
    },
    public: {
      title: 'public key',
      match: /pk_(?:(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=]|(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      named: /checkout|(?<![a-z])cko/i,
      public: true,
    },
  },
} satisfies Detector;
