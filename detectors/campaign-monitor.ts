import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'campaign-monitor',
  name: 'Campaign Monitor',
  docs: 'https://www.campaignmonitor.com/api/v3-3/getting-started/',
  hosts: [],
  tokens: {
    /** Of clients 32 hexadecimal digits, of accounts base64. The lengths are not documented. */
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}|[0-9A-Za-z+/]{80,200}={0,2}/,
      named: /campaign[-_ ]?monitor|createsend/i,
      notNamed: new RegExp(`${idOrHash.source}|list[^.]*$`, 'i'),
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
