import { type Detector } from '../src/kit.ts';

export default {
  id: 'kraken',
  name: 'Kraken',
  docs: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /(?<![+/])[0-9A-Za-z+/]{86}==/,
      named: /kraken/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    key: {
      title: 'API key',
      match: /(?<![+/])[0-9A-Za-z+/]{56}(?![+/=])/,
      named: /kraken/i,
      notNamed: /id$|address|uuid|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
