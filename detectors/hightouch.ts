import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'hightouch',
  name: 'Hightouch',
  docs: 'https://hightouch.com/docs/developer-tools/api-guide',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /high[-_ ]?touch/i,
      notNamed: new RegExp(`${idOrHash.source}|workspace|sync|model`, 'i'),
    },
  },
} satisfies Detector;
