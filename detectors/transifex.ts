import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'transifex',
  name: 'Transifex',
  docs: 'https://developers.transifex.com/reference/api-authentication',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /1\/[0-9a-f]{40}/, named: /transifex|tx_token|tx-token|txtoken/i, notNamed: idOrHash },
    legacy: { title: 'API token without its beginning', match: /[0-9a-f]{40}/, named: /transifex|tx_token|tx-token/i, notNamed: idOrHash },
  },
} satisfies Detector;
