import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'dwolla',
  name: 'Dwolla',
  docs: 'https://developers.dwolla.com/docs/auth',
  hosts: [],
  tokens: {
    secret: {
      title: 'application key or secret',
      match: /[0-9A-Za-z]{50}/,
      named: /dwolla/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
