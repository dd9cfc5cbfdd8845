import { type Detector } from '../src/kit.ts';

export default {
  id: 'paddle',
  name: 'Paddle',
  docs: 'https://developer.paddle.com/api-reference/about/api-keys',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}/,
      test: ({ secret }) => secret.test(/^pdl_sdbx_/),
    },
    webhook: { title: 'notification secret key', match: /pdl_ntfset_[0-9a-z]{26}_[0-9A-Za-z+/]{32}/ },
    'old-api': {
      title: 'API key (legacy)',
      match: /[0-9a-f]{50}/,
      named: /paddle(?!ocr|paddle)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    client: { title: 'client-side token', match: /(?:live|test)_[0-9a-f]{27}/, named: /paddle(?!ocr|paddle)/i, public: true },
  },
} satisfies Detector;
