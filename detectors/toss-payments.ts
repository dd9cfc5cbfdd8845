import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'toss-payments',
  name: 'Toss Payments',
  docs: 'https://docs.tosspayments.com/en/api-guide',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /(?:live|test)_g?sk_[0-9A-Za-z]{20,44}/,
      check: isMixed,
    },
  },
} satisfies Detector;
