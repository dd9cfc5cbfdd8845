import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'geoapify',
  name: 'Geoapify',
  docs: 'https://apidocs.geoapify.com/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /geoapify/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
