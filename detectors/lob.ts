import { type Detector, environmentOf, nowhere } from '../src/kit.ts';

export default {
  id: 'lob',
  name: 'Lob',
  docs: 'https://docs.lob.com/#tag/Authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret API key',
      match: /(?:live|test)_[0-9a-f]{35}/,
      test: ({ secret }) => secret.test(/^test_/),
      decode: ({ secret }) => ({
        state: 'unknown',
        grants: [
          {
            action: 'write',
            resource: { type: 'letter' },
            environment: secret.test(/^test_/) ? environmentOf('test') : secret.test(/^live_/) ? environmentOf('live') : nowhere,
            evidence: 'token',
            because: 'A live key prints and mails, and pays for it.',
          },
        ],
        unknowns: [],
      }),
    },
    publishable: {
      title: 'publishable API key',
      match: /(?:live|test)_pub_[0-9a-f]{31}/,
      public: true,
      test: ({ secret }) => secret.test(/^test_/),
    },
  },
} satisfies Detector;
