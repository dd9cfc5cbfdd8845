import { type Detector } from '../src/kit.ts';

export default {
  id: 'transloadit',
  name: 'Transloadit',
  docs: 'https://transloadit.com/docs/api/authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'auth secret',
      match: /[0-9a-f]{40}/,
      named: /transloadit/i,
      notNamed: /id$|sign|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: { key: { match: /[0-9a-f]{32}/, named: /transloadit|key/i, optional: true } },
    },
    key: {
      title: 'auth key',
      match: /[0-9a-f]{32}/,
      named: /transloadit/i,
      notNamed: /template|secret|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
