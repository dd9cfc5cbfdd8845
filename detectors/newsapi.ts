import { type Detector } from '../src/kit.ts';

export default {
  id: 'newsapi',
  name: 'News API',
  docs: 'https://newsapi.org/docs/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /news[-_ ]?api/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
