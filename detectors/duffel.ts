import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'duffel',
  name: 'Duffel',
  docs: 'https://duffel.com/docs/api/overview/authentication',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /duffel_(?:test|live)_[\w-]{42}[\w=-]/,
      check: isMixed,
      test: ({ secret }) => secret.test(/^duffel_test_/),
    },
  },
} satisfies Detector;
