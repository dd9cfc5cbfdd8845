import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'linode',
  name: 'Linode (Akamai Cloud)',
  docs: 'https://techdocs.akamai.com/linode-api/reference/get-started',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /[0-9a-f]{64}/,
      named: /linode/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|fingerprint|etag|signature|client[-_]?id/i,
    },
    'object-storage': {
      title: 'Object Storage secret key',
      match: /[0-9A-Za-z]{40}/,
      named: /linode/i,
      notNamed: /sha(?![a-z])|commit|hash|digest|fingerprint|access[-_]?key$/i,
      check: isMixed,
    },
  },
} satisfies Detector;
