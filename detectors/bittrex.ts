import { type Detector } from '../src/kit.ts';

export default {
  id: 'bittrex',
  name: 'Bittrex',
  docs: 'https://bittrex.github.io/api/v3#topic-Authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{32}/,
      named: /bittrex[^]{0,40}(?:secret|private|sign)/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /bittrex/i,
      notNamed:
        /id$|address|uuid|secret|private|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
