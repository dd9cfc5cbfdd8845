import { type Detector } from '../src/kit.ts';

export default {
  id: 'toss-payments',
  name: 'Toss Payments',
  docs: 'https://docs.tosspayments.com/en/api-guide',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /(?:live|test)_g?sk_[0-9A-Za-z]{20,44}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
