import { type Detector } from '../src/kit.ts';

export default {
  id: 'guardian',
  name: 'The Guardian',
  docs: 'https://open-platform.theguardian.com/access/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /guardian(?!ship)/i,
      notNamed: /id$|agent|gitguardian|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
