import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'giphy',
  name: 'GIPHY',
  docs: 'https://developers.giphy.com/docs/api/#quick-start-guide',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /giphy/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
