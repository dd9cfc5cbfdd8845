import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ipdata',
  name: 'ipdata',
  docs: 'https://docs.ipdata.co/docs/all-response-fields',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{56}/,
      named: /(?<![a-z])ip[-_]?data(?!base|set|source|frame|type)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
