import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'spacelift',
  name: 'Spacelift',
  docs: 'https://docs.spacelift.io/integrations/api',
  hosts: [],
  tokens: {
    secret: {
      title: 'API key secret',
      match: /[0-9a-f]{64}/,
      named: /spacelift/i,
      notNamed: idOrHash,
      parts: { id: { match: /[0-9A-Z]{26}/, named: /spacelift/i, optional: true } },
    },
  },
} satisfies Detector;
