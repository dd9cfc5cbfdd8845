import { type Detector } from '../src/kit.ts';

export default {
  id: 'omise',
  name: 'Omise',
  docs: 'https://docs.omise.co/api-authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /skey_(?:test_)?[0-9a-z]{19}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
