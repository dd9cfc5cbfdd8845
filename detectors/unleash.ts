import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'unleash',
  name: 'Unleash',
  docs: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /(?:\*|\[\]|[\w-]{1,60}):[\w*-]{1,60}\.[0-9a-f]{56,64}/,
      named: /unleash|authorization/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
