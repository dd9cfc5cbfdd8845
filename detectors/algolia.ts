import { type Detector, fromBase64, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'algolia',
  name: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /algolia(?:search)?/i,
      notNamed: new RegExp(
        `${idOrHash.source}|app(?:lication)?[-_]?id|search[-_]?(?:only|api|key|token)|key[-_]search|docsearch|public`,
        'i',
      ),
      decode: unsaid('Which ACLs and indices it has: its text does not say.'),
    },
    /** What makers of manuals have in every page: https://docusaurus.io/docs/search */
    docsearch: {
      title: 'search-only API key',
      match: /[0-9a-f]{32}/,
      named: /apiKey/,
      files: ['docusaurus.config.*', '.vitepress/config.*', '.vitepress/config/*.ts'],
      public: true,
    },
    search: {
      title: 'search-only API key',
      match: /[0-9a-f]{32}/,
      named: /algolia.{0,40}(?:search[-_]?(?:only|api|key|token)|key[-_]search|public)|doc[-_]?search/i,
      notNamed: idOrHash,
      public: true,
    },
    /** The base64 of an HMAC and the restrictions that it is of. */
    secured: {
      title: 'secured API key',
      match: /[0-9A-Za-z+/]{90,500}={0,2}/,
      named: /algolia/i,
      notNamed: idOrHash,
      check: (secret) => secret.test((text) => /^[0-9a-f]{64}\w+=/.test(fromBase64(text) ?? '')),
      public: true,
    },
  },
} satisfies Detector;
