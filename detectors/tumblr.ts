import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'tumblr',
  name: 'Tumblr',
  docs: 'https://www.tumblr.com/docs/en/api/v2',
  hosts: [],
  tokens: {
    key: {
      title: 'OAuth consumer key or secret',
      match: /[0-9A-Za-z]{50}/,
      named: /tumblr(?:[\w-]{0,40}(?:key|secret|token))?/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
