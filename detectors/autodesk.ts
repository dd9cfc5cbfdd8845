import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'autodesk',
  name: 'Autodesk',
  docs: 'https://aps.autodesk.com/en/docs/oauth/v2/tutorials/create-app/',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9A-Za-z]{16}|[0-9A-Za-z]{64}/,
      named: /autodesk|(?<![a-z])(?:aps|forge)[-_]?client/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    id: {
      title: 'client id',
      match: /[0-9A-Za-z]{32}|[0-9A-Za-z]{48}/,
      named: /(?:autodesk|(?<![a-z])(?:aps|forge))[-_]?client(?:[-_]?id)?|autodesk/i,
      notNamed: /secret|hash/i,
      check: isMixed,
      public: true,
    },
  },
} satisfies Detector;
