import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'jotform',
  name: 'Jotform',
  docs: 'https://api.jotform.com/docs/#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}|[0-9A-Za-z]{32}/,
      named: /jot[-_. ]?form/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
