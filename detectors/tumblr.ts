import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

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
      check: isMixed,
    },
  },
} satisfies Detector;
