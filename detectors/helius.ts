import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'helius',
  name: 'Helius',
  docs: 'https://www.helius.dev/docs/api-reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /helius/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
