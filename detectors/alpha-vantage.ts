import { type Detector } from '../src/kit.ts';

export default {
  id: 'alpha-vantage',
  name: 'Alpha Vantage',
  docs: 'https://www.alphavantage.co/documentation/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Z]{16}/,
      named: /alpha[-_ ]?vantage/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
