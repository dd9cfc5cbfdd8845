import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'replicate',
  name: 'Replicate',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /r8_[0-9A-Za-z]{37}/,
      decode: () => ({
        state: 'unknown',
        grants: [
          {
            action: 'admin',
            resource: { type: 'account' },
            environment: nowhere,
            evidence: 'documentation',
            wide: true,
            because: 'A token has no scopes.',
          },
        ],
        unknowns: [],
      }),
    },
  },
} satisfies Detector;
