import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'deepinfra',
  name: 'DeepInfra',
  docs: 'https://deepinfra.com/docs/getting-started',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /deep[-_ ]?infra/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
