import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'blizzard',
  name: 'Blizzard',
  docs: 'https://develop.battle.net/documentation/guides/getting-started',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{32}/,
      named: /blizzard|battle[-_ .]?net|(?<![a-z])bnet/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { id: { match: /[0-9a-f]{32}/, named: /id$/i, optional: true } },
    },
    access: {
      title: 'access token',
      match: /(?:US|EU|KR|TW)[0-9A-Za-z]{32}/,
      named: /blizzard|battle[-_ .]?net|(?<![a-z])bnet/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
