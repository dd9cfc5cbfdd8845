import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'rippling',
  name: 'Rippling',
  docs: 'https://developer.rippling.com/documentation/rest-api/essentials/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    token: {
      title: 'API token or client secret',
      match: /[\w.-]{40,200}/,
      named: /(?<![a-z])rippling/i,
      notNamed:
        /client[-_. ]?id|id$|url|host|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
