import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'stytch',
  name: 'Stytch',
  docs: 'https://stytch.com/docs/guides/authentication-methods/overview',
  hosts: [],
  tokens: {
    secret: {
      title: 'project secret',
      match: /secret-(?:live|test)-[\w-]{30,60}={0,2}/,
      check: isMixed,
      test: ({ secret }) => secret.test(/^secret-test-/),
    },
    publishable: {
      title: 'public token',
      match: /public-token-(?:live|test)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      public: true,
    },
  },
} satisfies Detector;
