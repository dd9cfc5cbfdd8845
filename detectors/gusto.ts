import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'gusto',
  name: 'Gusto',
  docs: 'https://docs.gusto.com/app-integrations/docs/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'client secret or token',
      match: /[\w-]{43}/,
      named: /(?<![a-z])gusto(?!m)/i,
      notNamed:
        /client[-_. ]?id|id$|company|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
