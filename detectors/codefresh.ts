import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'codefresh',
  name: 'Codefresh',
  docs: 'https://codefresh.io/docs/docs/integrations/codefresh-api/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{24}\.[0-9a-f]{32}/,
      named: /codefresh|(?<![a-z])cf[-_]?api[-_]?key/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
