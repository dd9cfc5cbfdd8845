import { type Detector } from '../src/kit.ts';

export default {
  id: 'nytimes',
  name: 'The New York Times',
  docs: 'https://developer.nytimes.com/get-started',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /nytimes|new[-_ ]?york[-_ ]?times|(?<![a-z])nyt[-_]?(?:api|key|token|secret|access)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
