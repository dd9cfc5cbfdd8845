import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'cohere',
  name: 'Cohere',
  docs: 'https://docs.cohere.com/reference/about',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{40}/,
      named: /cohere(?!n)|(?<![a-z])co[-_]api[-_]?key/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
