import { type Detector, idOrHash, isMixed, unsaid } from '../src/kit.ts';

export default {
  id: 'instana',
  name: 'Instana',
  docs: 'https://www.ibm.com/docs/en/instana-observability/current?topic=apis-web-rest-api#tokens',
  hosts: [],
  tokens: {
    key: {
      title: 'agent key or API token',
      match: /[\w-]{22}/,
      named: /authorization: apitoken|instana/i,
      notNamed: new RegExp(`${idOrHash.source}|zone|service|endpoint`, 'i'),
      check: isMixed,
      decode: unsaid('Whether it is an agent’s or an API token: both look alike.'),
    },
  },
} satisfies Detector;
