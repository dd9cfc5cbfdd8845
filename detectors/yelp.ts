import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'yelp',
  name: 'Yelp',
  docs: 'https://docs.developer.yelp.com/docs/fusion-authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[\w-]{127}[\w=-]/,
      named: /(?<![a-z])yelp/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
