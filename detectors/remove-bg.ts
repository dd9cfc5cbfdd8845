import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'remove-bg',
  name: 'remove.bg',
  docs: 'https://www.remove.bg/api',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{24}/,
      named: /remove[-_ .]?bg/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
