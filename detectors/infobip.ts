import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'infobip',
  name: 'Infobip',
  docs: 'https://www.infobip.com/docs/essentials/api-essentials/api-authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /infobip|(?<![a-z])ib[-_]api[-_]key/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
