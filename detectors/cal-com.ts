import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'cal-com',
  name: 'Cal.com',
  docs: 'https://cal.com/docs/api-reference/v2/introduction',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /cal_(?:live_|test_)?[0-9a-f]{32}/, test: ({ secret }) => secret.test(/^cal_test_/) },
    secret: {
      title: 'OAuth client secret',
      match: /[0-9a-f]{64}/,
      named: /(?<![a-z])cal[-_. ]?com[^]{0,160}secret|calcom[^]{0,160}secret/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
