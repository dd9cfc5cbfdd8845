import { claims, type Detector } from '../src/kit.ts';

export default {
  id: 'tmdb',
  name: 'The Movie Database',
  docs: 'https://developer.themoviedb.org/docs/authentication-application',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /tmdb|movie[-_ ]?db/i,
      notNamed: /user|account|session|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    read: {
      title: 'API read access token',
      match: /eyJ[\w-]{10,60}\.eyJ[\w-]{60,400}\.[\w-]{43}/,
      check: (secret) => claims(secret)['version'] === 1 && [claims(secret)['scopes']].flat().includes('api_read'),
    },
  },
} satisfies Detector;
