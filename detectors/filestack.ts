import { type Detector } from '../src/kit.ts';

export default {
  id: 'filestack',
  name: 'Filestack',
  docs: 'https://www.filestack.com/docs/security/',
  hosts: [],
  tokens: {
    secret: {
      title: 'app secret',
      match: /[0-9A-Z]{26}/,
      named: /file[-_ ]?stack|filepicker/i,
      notNamed: /id$|handle|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    api: { title: 'API key', match: /A[0-9A-Za-z]{20}z/, named: /file[-_ ]?stack|filepicker/i, public: true },
  },
} satisfies Detector;
