import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'alchemy',
  name: 'Alchemy',
  docs: 'https://www.alchemy.com/docs/create-an-api-key',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z_-]{32}/,
      named: /alchemy(?!_?engine)/i,
      notNamed:
        /id$|policy|sign|pool|database|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    token: { title: 'auth token', match: /alcht_[0-9A-Za-z]{30}/ },
    url: {
      title: 'RPC URL with its key',
      match: /[0-9a-z-]{3,40}(?:\.ws)?(?:\.g\.alchemy\.com|\.g\.alchemyapi\.io|\.alchemyapi\.io)\/v2\/(?<key>[\w-]{32})/,
      secret: 'key',
    },
  },
} satisfies Detector;
