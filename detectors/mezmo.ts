import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'mezmo',
  name: 'Mezmo',
  docs: 'https://docs.mezmo.com/docs/ingestion-key',
  hosts: [],
  tokens: {
    key: {
      title: 'ingestion or service key',
      match: /(?:sts_)?[0-9a-f]{32}/,
      named: /mezmo|log[-_]?dna/i,
      notNamed: idOrHash,
      decode: unsaid('Whether it sends logs or also reads them: its text does not say.'),
    },
  },
} satisfies Detector;
