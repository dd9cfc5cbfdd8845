import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'spotify',
  name: 'Spotify',
  docs: 'https://developer.spotify.com/documentation/web-api/concepts/authorization',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9a-f]{32}/,
      named: /spotify|spotipy/i,
      notNamed: new RegExp(`${idOrHash.source}|(?:uri|playlist|track)[^.]*$`, 'i'),
    },
    access: { title: 'access token', match: /BQ[\w-]{80,400}/, named: /spotify|spotipy/i, notNamed: idOrHash },
    refresh: { title: 'refresh token', match: /AQ[\w-]{100,450}/, named: /spotify|spotipy/i, notNamed: idOrHash },
  },
} satisfies Detector;
