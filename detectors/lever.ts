import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'lever',
  name: 'Lever',
  docs: 'https://hire.lever.co/developer/documentation#authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    api: {
      title: 'API key',
      match: /[0-9A-Za-z+/]{40,64}={0,2}/,
      named:
        /(?<![a-z])lever(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|api|key|token|secret|access|client|hire|co(?![a-z]))|api\.lever\.co/i,
      notNamed:
        /client[-_. ]?id|id$|posting|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
