import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'lastfm',
  name: 'Last.fm',
  docs: 'https://www.last.fm/api/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key or secret',
      match: /[0-9a-f]{32}/,
      named: /last[-_. ]?fm|audioscrobbler/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
