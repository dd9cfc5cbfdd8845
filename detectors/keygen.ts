import { type Detector } from '../src/kit.ts';

export default {
  id: 'keygen',
  name: 'Keygen',
  docs: 'https://keygen.sh/docs/api/authentication/',
  hosts: [],
  tokens: {
    /** Its beginning says whose it is. */
    token: { title: 'API token', match: /(?:admin|prod|product|env|user|activ|dev)-[0-9a-f]{64,200}v[123]/ },
    'old-token': {
      title: 'API token (short)',
      match: /(?:admin|prod|product|env|user|activ|dev)-[0-9a-f]{32,63}v[123]/,
      named: /keygen/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
