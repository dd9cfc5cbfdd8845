import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'terra',
  name: 'Terra',
  docs: 'https://docs.tryterra.co/reference/health-and-fitness-api/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    api: {
      title: 'API key or signing secret',
      match: /[\w-]{28,64}/,
      named:
        /(?<![a-z])terra(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|secret|key|signing|dev|health|x)|api\.tryterra\.co/i,
      notNamed:
        /dev[-_. ]?id|id$|form|token|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
