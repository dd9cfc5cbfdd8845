import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'bitfinex',
  name: 'Bitfinex',
  docs: 'https://docs.bitfinex.com/docs/rest-auth',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[\w-]{43}/,
      named: /bitfinex[^]{0,40}(?:secret|private|sign)/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    key: {
      title: 'API key',
      match: /[\w-]{43}/,
      named: /bitfinex/i,
      notNamed:
        /id$|address|uuid|secret|private|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
