import { type Detector } from '../src/kit.ts';

export default {
  id: 'weatherstack',
  name: 'weatherstack',
  docs: 'https://weatherstack.com/documentation',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /weather[-_ ]?stack/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
