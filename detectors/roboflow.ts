import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'roboflow',
  name: 'Roboflow',
  docs: 'https://docs.roboflow.com/api-reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{20}/,
      named: /roboflow/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
