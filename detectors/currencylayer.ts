import { type Detector } from '../src/kit.ts';

export default {
  id: 'currencylayer',
  name: 'currencylayer',
  docs: 'https://currencylayer.com/documentation',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /currency[-_ ]?layer/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
