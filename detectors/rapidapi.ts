import { type Detector } from '../src/kit.ts';

export default {
  id: 'rapidapi',
  name: 'RapidAPI',
  docs: 'https://docs.rapidapi.com/docs/keys',
  hosts: [],
  tokens: {
    key: { title: 'application key', match: /[0-9a-f]{10}msh[0-9a-f]{14,16}p1[0-9a-f]{4,7}jsn[0-9a-f]{12}/ },
    'old-key': {
      title: 'application key (other form)',
      match: /[\w-]{50}/,
      named: /rapid[-_ ]?api/i,
      notNamed: /id$|host|url|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/^(?![0-9a-f]{10}msh).*\d/),
    },
  },
} satisfies Detector;
