import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'virustotal',
  name: 'VirusTotal',
  docs: 'https://docs.virustotal.com/reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{64}/,
      named: /virus[-_ ]?total|(?<![a-z])vt[-_]?(?:api|key|token)/i,
      notNamed: new RegExp(`${idOrHash.source}|file|sample|resource`, 'i'),
    },
  },
} satisfies Detector;
