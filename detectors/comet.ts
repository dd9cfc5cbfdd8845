import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'comet',
  name: 'Comet',
  docs: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{25}/,
      named: /comet[-_. ]?(?:ml|api|key|llm|token|opik)|comet\.com|comet_ml|(?<![a-z])opik[-_. ]?(?:api|key)/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
