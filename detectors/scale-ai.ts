import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'scale-ai',
  name: 'Scale AI',
  docs: 'https://scale.com/docs/api-reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /(?:live|test)_[0-9a-f]{32}/,
      named: /scale[-_. ]?(?:ai|api|key|token|client|live|test|secret)|scaleapi|api\.scale\.com/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
