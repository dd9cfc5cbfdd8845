import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'shipengine',
  name: 'ShipEngine',
  docs: 'https://www.shipengine.com/docs/auth/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /(?:TEST_)?[0-9A-Za-z+/]{43}/,
      named: /ship[-_ ]?engine/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      test: ({ secret }) => secret.test(/^TEST_/),
    },
  },
} satisfies Detector;
