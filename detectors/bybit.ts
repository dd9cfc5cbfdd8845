import { type Detector } from '../src/kit.ts';

export default {
  id: 'bybit',
  name: 'Bybit',
  docs: 'https://bybit-exchange.github.io/docs/v5/guide#authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{36}/,
      named: /bybit/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{18}/,
      named: /bybit/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
