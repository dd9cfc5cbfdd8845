import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'epic-games',
  name: 'Epic Games',
  docs: 'https://dev.epicgames.com/docs/dev-portal/client-credentials',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /(?<![+/])[0-9A-Za-z+/]{43}(?![+/=])/,
      named:
        /epic(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|games?|client|online|secret|api|dev)|(?<![a-z])eos[-_ .]?(?:client|secret|sdk|auth|product)/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { id: { match: /xyza7891[0-9A-Za-z]{24}/, optional: true } },
    },
  },
} satisfies Detector;
