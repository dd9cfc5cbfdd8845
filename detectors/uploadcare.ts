import { type Detector } from '../src/kit.ts';

export default {
  id: 'uploadcare',
  name: 'Uploadcare',
  docs: 'https://uploadcare.com/docs/start/api-keys-explained/',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[0-9a-z]{20}/,
      named: /upload[-_ ]?care/i,
      notNamed: /pub[-_ ]?key|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    public: { title: 'public key', match: /[0-9a-f]{20}/, named: /upload[-_ ]?care[^]{0,40}pub/i, public: true },
  },
} satisfies Detector;
