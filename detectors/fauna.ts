import { type Detector } from '../src/kit.ts';

export default {
  id: 'fauna',
  name: 'Fauna',
  docs: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'key or token',
      match: /fn[AE][\w-]{37}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
