import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'alienvault-otx',
  name: 'AlienVault OTX',
  docs: 'https://otx.alienvault.com/api',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{64}/,
      named: /alien[-_ ]?vault|(?<![a-z])otx/i,
      notNamed: new RegExp(`${idOrHash.source}|pulse|indicator`, 'i'),
    },
  },
} satisfies Detector;
