import { type Detector } from '../src/kit.ts';

export default {
  id: 'tiingo',
  name: 'Tiingo',
  docs: 'https://www.tiingo.com/documentation/general/connecting',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-z]{40}/,
      named: /tiingo/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
