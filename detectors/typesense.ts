import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'typesense',
  name: 'Typesense',
  docs: 'https://typesense.org/docs/latest/api/api-keys.html',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32,64}/,
      named: /typesense/i,
      notNamed: new RegExp(`${idOrHash.source}|search`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
    search: {
      title: 'search-only API key',
      match: /[0-9A-Za-z]{32,64}/,
      named: /typesense.{0,40}search|search.{0,40}typesense/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      public: true,
    },
  },
} satisfies Detector;
