import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'godaddy',
  name: 'GoDaddy',
  docs: 'https://developer.godaddy.com/getstarted',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{10,14}_[0-9A-Za-z]{20,24}/,
      named: /go[-_ ]?daddy|sso-key/i,
      notNamed: new RegExp(`${idOrHash.source}|secret[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{20,24}/,
      named: /go[-_ ]?daddy[^]{0,80}?secret/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
