import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'vultr',
  name: 'Vultr',
  docs: 'https://docs.vultr.com/platform/other/api/manage-user-api-access',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Z]{36}/,
      named: /vultr/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
    'object-storage': {
      title: 'Object Storage secret key',
      match: /[0-9A-Za-z]{40}/,
      named: /vultr/i,
      notNamed: /sha(?![a-z])|commit|hash|digest|fingerprint/i,
      check: isMixed,
    },
  },
} satisfies Detector;
