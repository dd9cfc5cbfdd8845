import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'meilisearch',
  name: 'Meilisearch',
  docs: 'https://www.meilisearch.com/docs/learn/security/basic_security',
  hosts: [],
  tokens: {
    key: {
      title: 'API or master key',
      match: /[0-9a-f]{40}|[0-9a-f]{64}|[\w-]{43}/,
      named: /meili/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      decode: unsaid('Whether it is the master key, and which actions and indexes it has: its text does not say.'),
    },
  },
} satisfies Detector;
