import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'codat',
  name: 'Codat',
  docs: 'https://docs.codat.io/using-the-api/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    api: {
      title: 'API key',
      match: /(?<![+/])[0-9A-Za-z+/]{40}(?![+/=])|[0-9A-Za-z]{36,64}/,
      named: /(?<![a-z])codat(?!e)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
