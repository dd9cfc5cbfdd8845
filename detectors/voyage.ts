import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'voyage',
  name: 'Voyage AI',
  docs: 'https://docs.voyageai.com/docs/api-key-and-installation',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /pa-[\w-]{43}/,
      named: /voyage/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
