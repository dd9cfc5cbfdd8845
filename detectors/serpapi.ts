import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'serpapi',
  name: 'SerpApi',
  docs: 'https://serpapi.com/search-api',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{64}/, named: /serp[-_ ]?api/i, notNamed: idOrHash },
  },
} satisfies Detector;
