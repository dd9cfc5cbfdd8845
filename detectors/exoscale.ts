import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'exoscale',
  name: 'Exoscale',
  docs: 'https://community.exoscale.com/product/iam/quick-start/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[\w-]{43}/,
      named: /exoscale|EXO[0-9a-f]{24}/i,
      notNamed: /(?:zone|organization|pool|template)[-_]?id/i,
      check: isMixed,
      parts: { key: { match: /EXO[0-9a-f]{24}/, optional: true } },
    },
  },
} satisfies Detector;
