import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'api-video',
  name: 'api.video',
  docs: 'https://docs.api.video/reference/authentication-guide',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{43}/,
      named: /api[-_ .]?video|ws\.api\.video/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
