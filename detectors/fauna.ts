import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'fauna',
  name: 'Fauna',
  docs: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'key or token',
      match: /fn[AE][\w-]{37}/,
      check: isMixed,
    },
  },
} satisfies Detector;
