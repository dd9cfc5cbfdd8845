import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'appwrite',
  name: 'Appwrite',
  docs: 'https://appwrite.io/docs/advanced/platform/api-keys',
  hosts: [],
  tokens: {
    standard: {
      title: 'API key',
      match: /standard_[0-9a-f]{256}/,
    },
    legacy: {
      title: 'API key without a prefix',
      match: /[0-9a-f]{256}/,
      named: /appwrite/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
