import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'pexels',
  name: 'Pexels',
  docs: 'https://www.pexels.com/api/documentation/#authorization',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{56}/,
      named: /pexels/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
