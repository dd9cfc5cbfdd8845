import { type Detector } from '../src/kit.ts';

export default {
  id: 'iex-cloud',
  name: 'IEX Cloud',
  docs: 'https://iexcloud.io/docs/core/SECURITY',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret token',
      match: /T?sk_[0-9a-z]{32}/,
      named: /(?<![a-z])iex/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      test: ({ secret }) => secret.test(/^Tsk_/),
    },
    public: { title: 'publishable token', match: /T?pk_[0-9a-f]{32}/, named: /(?<![a-z])iex/i, public: true },
  },
} satisfies Detector;
