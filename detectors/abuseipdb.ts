import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'abuseipdb',
  name: 'AbuseIPDB',
  docs: 'https://docs.abuseipdb.com/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-z]{80}/,
      named: /abuse[-_ ]?ip[-_ ]?db/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
