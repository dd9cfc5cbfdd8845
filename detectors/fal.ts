import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'fal',
  name: 'fal',
  docs: 'https://docs.fal.ai/authentication/key-based',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32}/,
      named: /(?<![a-z])fal(?![a-z])|(?<![a-z])fal[-_]?(?:ai|key|client|api|token)|credentials/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
