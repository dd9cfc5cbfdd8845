import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'looker',
  name: 'Looker',
  docs: 'https://cloud.google.com/looker/docs/api-auth',
  hosts: [],
  tokens: {
    secret: {
      title: 'API client secret',
      match: /[0-9A-Za-z]{24}/,
      named: /looker/i,
      notNamed: new RegExp(`${idOrHash.source}|model|dashboard|project`, 'i'),
      check: (secret) => secret.test(/\d/),
      parts: { id: { match: /[0-9A-Za-z]{20}/, named: /client[-_]?id/i, optional: true } },
    },
  },
} satisfies Detector;
