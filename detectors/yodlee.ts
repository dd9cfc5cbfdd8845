import { type Detector } from '../src/kit.ts';

export default {
  id: 'yodlee',
  name: 'Yodlee',
  docs: 'https://developer.yodlee.com/docs/api/1.1/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{16,48}/,
      named: /yodlee/i,
      notNamed:
        /client[-_. ]?id|id$|login|name|url|host|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
