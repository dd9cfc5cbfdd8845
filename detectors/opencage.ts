import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'opencage',
  name: 'OpenCage',
  docs: 'https://opencagedata.com/api',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /open[-_ ]?cage/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
