import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'docraptor',
  name: 'DocRaptor',
  docs: 'https://docraptor.com/documentation/api/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[\w-]{20}/,
      named: /doc[-_ ]?raptor/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
