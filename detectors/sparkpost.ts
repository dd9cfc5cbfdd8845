import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sparkpost',
  name: 'SparkPost',
  docs: 'https://developers.sparkpost.com/api/#header-authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{40}/,
      named: /spark[-_ ]?post/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
