import { type Detector } from '../src/kit.ts';

export default {
  id: 'tatum',
  name: 'Tatum',
  docs: 'https://docs.tatum.io/docs/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /t-[0-9a-f]{24}-[0-9a-f]{24}/,
      named: /tatum/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    'old-api': {
      title: 'API key (legacy)',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /tatum/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
