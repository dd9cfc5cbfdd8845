import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'unstructured',
  name: 'Unstructured',
  docs: 'https://docs.unstructured.io/api-reference/overview',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{30}/,
      named: /unstructured(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|io)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
