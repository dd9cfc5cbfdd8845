import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'urlscan',
  name: 'urlscan.io',
  docs: 'https://urlscan.io/docs/api/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /url[-_]?scan/i,
      notNamed: new RegExp(`${idOrHash.source}|uuid|scan[-_]?id|result`, 'i'),
    },
  },
} satisfies Detector;
