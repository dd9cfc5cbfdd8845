import { type Detector } from '../src/kit.ts';

export default {
  id: 'workday',
  name: 'Workday',
  docs: 'https://developer.workday.com/documentation/oauth2',
  hosts: [],
  tokens: {
    /** Its length, and that of the refresh token, is not documented. */
    secret: {
      title: 'API client secret',
      match: /[0-9a-z]{48,60}/,
      named: /work[-_ ]?day(?!s[-_ .])/i,
      notNamed:
        /client[-_. ]?id|id$|refresh|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    refresh: {
      title: 'refresh token',
      match: /[0-9a-z]{61,140}/,
      named: /work[-_ ]?day(?!s[-_ .])/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
