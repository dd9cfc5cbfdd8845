import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'opsgenie',
  name: 'Opsgenie',
  docs: 'https://docs.opsgenie.com/docs/api-key-management',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /ops[-_ ]?genie|genie[-_ ]?key/i,
      notNamed: new RegExp(`${idOrHash.source}|team|schedule`, 'i'),
    },
  },
} satisfies Detector;
