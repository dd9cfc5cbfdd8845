import { type Detector, idOrHash } from '../src/kit.ts';

const id = { match: /(?:MA|SA)[0-9A-Z]{18}/, optional: true };

export default {
  id: 'plivo',
  name: 'Plivo',
  docs: 'https://www.plivo.com/docs/account/concepts/api-credentials',
  hosts: [],
  tokens: {
    token: {
      title: 'auth token',
      match: /[0-9A-Za-z_-]{40}/,
      named: /plivo/i,
      notNamed: new RegExp(`${idOrHash.source}|uuid[^.]*$`, 'i'),
      parts: { id },
      check: (secret) => secret.test(/\d/) && !secret.test(/^[a-z_-]+$/),
    },
  },
} satisfies Detector;
