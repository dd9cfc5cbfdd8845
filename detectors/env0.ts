import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'env0',
  name: 'env0',
  docs: 'https://docs.env0.com/docs/api-keys',
  hosts: [],
  tokens: {
    secret: {
      title: 'API key secret',
      match: /[\w-]{32,64}/,
      named: /env0|env[-_]zero/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
      parts: { id: { match: /[\w-]{12,32}/, named: /env0.{0,16}key/i, optional: true } },
    },
  },
} satisfies Detector;
