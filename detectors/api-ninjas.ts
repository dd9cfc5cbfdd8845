import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'api-ninjas',
  name: 'API Ninjas',
  docs: 'https://api-ninjas.com/api',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{40}|[0-9A-Za-z+/]{22}==[0-9A-Za-z]{16}/,
      named: /api[-_ ]?ninjas?|ninjas?[-_ ]?api|calories?[-_ ]?ninjas?/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
