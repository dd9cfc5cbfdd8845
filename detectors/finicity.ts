import { type Detector } from '../src/kit.ts';

export default {
  id: 'finicity',
  name: 'Finicity',
  docs: 'https://developer.mastercard.com/open-finance-us/documentation/api-authentication/',
  hosts: [],
  tokens: {
    key: {
      title: 'application key',
      match: /[0-9a-f]{32}/,
      named: /finicity/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    secret: {
      title: 'partner secret',
      match: /[0-9A-Za-z]{20}/,
      named: /finicity/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
