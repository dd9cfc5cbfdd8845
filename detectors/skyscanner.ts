import { type Detector } from '../src/kit.ts';

export default {
  id: 'skyscanner',
  name: 'Skyscanner',
  docs: 'https://developers.skyscanner.net/docs/getting-started/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    api: {
      title: 'API key',
      match: /[0-9a-z]{32,40}/,
      named: /sky[-_ ]?scanner/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
