import { type Detector } from '../src/kit.ts';

export default {
  id: 'tuya',
  name: 'Tuya',
  docs: 'https://developer.tuya.com/en/docs/iot/api-request?id=Ka4a8uuo1j4t4',
  hosts: [],
  tokens: {
    secret: {
      title: 'Access Secret',
      match: /[0-9a-f]{32}/,
      named: /(?<![a-z])tuya/i,
      notNamed:
        /id$|uid|uuid|device[-_. ]?id|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: { id: { match: /[0-9a-z]{20}/, named: /id$|key|tuya/i, optional: true } },
    },
    id: {
      title: 'Access ID',
      match: /[0-9a-z]{20}/,
      named: /tuya[-_ .]?(?:access|client|api)[-_ .]?(?:id|key)/i,
      notNamed: /device|secret|uid/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
      public: true,
    },
  },
} satisfies Detector;
