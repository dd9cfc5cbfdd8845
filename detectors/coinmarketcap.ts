import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'coinmarketcap',
  name: 'CoinMarketCap',
  docs: 'https://coinmarketcap.com/api/documentation/v1/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /coin[-_ ]?market[-_ ]?cap|(?<![a-z])cmc[-_](?:pro[-_])?(?:api|key|token)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
