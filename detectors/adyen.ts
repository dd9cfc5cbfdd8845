import { type Detector } from '../src/kit.ts';

export default {
  id: 'adyen',
  name: 'Adyen',
  docs: 'https://docs.adyen.com/development-resources/api-credentials',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /AQE[0-9A-Za-z+/]{20,400}={0,2}-[0-9A-Za-z+/]{20,200}={0,2}(?:-[^\s"'`]{8,40})?/,
      check: (secret) => secret.test(/=-|[+/].*-/),
    },
    hmac: {
      title: 'webhook HMAC key',
      match: /[0-9A-F]{64}/,
      named: /adyen/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    client: { title: 'client key', match: /(?:test|live)_[0-9A-Z]{32}/, named: /adyen/i, public: true },
  },
} satisfies Detector;
