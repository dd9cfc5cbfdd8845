import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'polygon-io',
  name: 'Polygon.io',
  docs: 'https://polygon.io/docs/rest/quickstart',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z_]{32}/,
      named: /polygon(?![-_ ]?(?:scan|rpc|mainnet|amoy|wallet|private))/i,
      notNamed:
        /id$|address|scan|alchemy|infura|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
