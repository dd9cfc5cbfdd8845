import { type Detector, documented, environmentOf, fromBase64, idOrHash, type Reach, type Sighted } from '../src/kit.ts';

/** It is unscoped: https://clerk.com/docs/reference/backend-api */
function decode({ secret }: Sighted): Reach {
  const environment = environmentOf(secret.test(/^sk_live_/) ? 'production' : 'development');
  const any = { environment, evidence: 'documentation', wide: true } as const;
  return {
    state: 'unknown',
    grants: [
      { action: 'admin', resource: { type: 'instance' }, ...any, because: 'It has no scopes.' },
      { action: 'delete', resource: { type: 'user' }, ...any },
    ],
    unknowns: ['Of which application it is: its text does not say.'],
  };
}

export default {
  id: 'clerk',
  name: 'Clerk',
  docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk_(?:test|live)_[0-9A-Za-z]{30,64}/,
      named: /clerk/i,
      notNamed: /stripe/i,
      test: ({ secret }) => secret.test(/^sk_test_/),
      decode,
    },
    publishable: {
      title: 'publishable key',
      match: /pk_(?:test|live)_[0-9A-Za-z+/]{16,200}={0,2}/,
      check: (secret) => secret.test((text) => /^[\w.-]+\$$/.test(fromBase64(text.slice('pk_live_'.length)) ?? '')),
      public: true,
      test: ({ secret }) => secret.test(/^pk_test_/),
    },
    webhook: {
      title: 'webhook signing secret',
      match: /whsec_[0-9A-Za-z+/]{32,64}={0,2}/,
      named: /clerk/i,
      notNamed: idOrHash,
      decode: documented([
        {
          action: 'write',
          resource: { type: 'webhook event' },
          because: 'Whoever has it can send the app events that it takes for Clerk’s.',
        },
      ]),
    },
  },
} satisfies Detector;
