import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'together',
  name: 'Together AI',
  docs: 'https://docs.together.ai/docs/api-keys-authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /tgp_v1_[\w-]{43}/ },
    legacy: {
      title: 'legacy API key',
      match: /[0-9a-f]{64}/,
      named: /together(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|ai|xyz|comp)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
