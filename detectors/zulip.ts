import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'zulip',
  name: 'Zulip',
  docs: 'https://zulip.com/api/api-keys',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /zulip/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
