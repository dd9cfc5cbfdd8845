import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'retell',
  name: 'Retell AI',
  docs: 'https://docs.retellai.com/accounts/api-keys-overview',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /key_[0-9a-f]{28}/,
      named: /retell/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
