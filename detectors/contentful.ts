import { type Detector, documented, idOrHash } from '../src/kit.ts';

/** "Read-only access". */
const reads = documented([{ action: 'read', resource: { type: 'entry' } }], ['Of which space and environments, and whether drafts too.']);

export default {
  id: 'contentful',
  name: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  hosts: [],
  tokens: {
    management: { title: 'management token', match: /CFPAT-[\w-]{43}/ },
    delivery: {
      title: 'delivery or preview token',
      match: /[\w-]{43}/,
      named: /contentful|(?<![a-z])ctf[-_](?:cda|cpa|access|delivery|preview|token)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/) && !secret.test(/^CFPAT-/),
      decode: reads,
    },
    url: {
      title: 'delivery or preview token in an address',
      match: /https:\/\/(?:cdn|preview|graphql)\.(?:eu\.)?contentful\.com\/[^\s"`<>]{0,200}[?&]access_token=(?<token>[\w-]{43})/,
      secret: 'token',
      decode: reads,
    },
  },
} satisfies Detector;
