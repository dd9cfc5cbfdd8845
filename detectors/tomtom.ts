import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'tomtom',
  name: 'TomTom',
  docs: 'https://developer.tomtom.com/platform/documentation/dashboard/api-key-management',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /(?<![a-z])tom[-_ ]?tom(?!orrow|ato)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
