import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'tinypng',
  name: 'TinyPNG (Tinify)',
  docs: 'https://tinypng.com/developers/reference#authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /tiny[-_ ]?(?:png|fy|jpg)|tinify/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
