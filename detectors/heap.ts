import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'heap',
  name: 'Heap',
  docs: 'https://developers.heap.io/reference/api-overview',
  hosts: [],
  tokens: {
    /** Its format is not documented. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32,64}/,
      named: /heap(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|analytics|app|io)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
