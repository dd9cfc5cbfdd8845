import { type Detector } from '../src/kit.ts';

export default {
  id: 'binance',
  name: 'Binance',
  docs: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{64}/,
      named: /binance[^]{0,40}(?:secret|private|sign)/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{64}/,
      named: /binance/i,
      notNamed:
        /id$|address|uuid|secret|private|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
