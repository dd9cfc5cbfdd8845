import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'merge-dev',
  name: 'Merge',
  docs: 'https://docs.merge.dev/basics/authentication/',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    api: {
      title: 'API key',
      match: /[\w-]{40,90}/,
      named:
        /(?<![a-z])merge[-_ .]?dev(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:api|key|access|prod|test|token|secret|pat(?![a-z])|cred)|(?<![a-z])merge(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:api|access|production|test)[-_ .]?(?:key|token)|api\.merge\.dev/i,
      notNamed:
        /id$|base|head|webhook|account|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    account: {
      title: 'account token',
      match: /[\w-]{40,70}/,
      named: /(?<![a-z])merge[-_ .]?(?:dev[-_ .]?)?account[-_ .]?token|x-account-token/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
