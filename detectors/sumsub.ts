import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'sumsub',
  name: 'Sumsub',
  docs: 'https://docs.sumsub.com/reference/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'app token',
      match: /(?:prd|sbx):[0-9A-Za-z]{20,40}\.[0-9A-Za-z]{20,50}/,
      test: ({ secret }) => secret.test(/^sbx:/),
      parts: { secret: { match: /[0-9A-Za-z]{32}/, named: /secret/i, optional: true } },
    },
    secret: {
      title: 'secret key',
      match: /[0-9A-Za-z]{32}/,
      named: /sum[-_ ]?(?:&|and)?[-_ ]?sub/i,
      notNamed: /id$|app[-_. ]?token|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
