import { type Detector } from '../src/kit.ts';

export default {
  id: 'kucoin',
  name: 'KuCoin',
  docs: 'https://www.kucoin.com/docs-new/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /kucoin/i,
      notNamed: /id$|address|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    key: {
      title: 'API key',
      match: /[0-9a-f]{24}/,
      named: /kucoin/i,
      notNamed: /id$|address|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
