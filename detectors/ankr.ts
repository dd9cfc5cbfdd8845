import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ankr',
  name: 'Ankr',
  docs: 'https://www.ankr.com/docs/rpc-service/getting-started/authentication/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{64}/,
      named: /(?<![a-z])ankr/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
