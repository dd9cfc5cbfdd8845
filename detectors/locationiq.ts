import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'locationiq',
  name: 'LocationIQ',
  docs: 'https://docs.locationiq.com/docs/introduction',
  hosts: [],
  tokens: {
    key: {
      title: 'access token',
      match: /(?=p)[a-z]k\.[0-9a-f]{32}/,
      named: /location[-_ ]?iq/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
