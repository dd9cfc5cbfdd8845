import { type Detector } from '../src/kit.ts';

export default {
  id: 'freshbooks',
  name: 'FreshBooks',
  docs: 'https://www.freshbooks.com/api/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'client secret or token',
      match: /[0-9a-z]{64}/,
      named: /fresh[-_ ]?books/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
