import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'pipedream',
  name: 'Pipedream',
  docs: 'https://pipedream.com/docs/rest-api/auth',
  hosts: [],
  tokens: {
    key: {
      title: 'API key or OAuth client secret',
      match: /[0-9a-z]{32}|[\w-]{43}/,
      named: /pipedream/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
