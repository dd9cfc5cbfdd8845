import { type Detector } from '../src/kit.ts';

export default {
  id: 'chargebee',
  name: 'Chargebee',
  docs: 'https://www.chargebee.com/docs/2.0/api_keys.html',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /(?:live|test)_(?=\w{0,59}\d)(?=\w{0,59}[A-Z])\w{24,60}/,
      named: /chargebee/i,
      notNamed: /publish|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
      test: ({ secret }) => secret.test(/^test_/),
    },
  },
} satisfies Detector;
