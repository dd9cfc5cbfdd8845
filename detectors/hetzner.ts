import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'hetzner',
  name: 'Hetzner',
  docs: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
  hosts: [],
  tokens: {
    /** It opens one project: to read, or to read and write. */
    cloud: {
      title: 'Cloud API token',
      match: /[0-9A-Za-z]{64}/,
      named: /hetzner|hcloud/i,
      notNamed: /sha(?![a-z])|hash|digest|checksum|fingerprint|ssh[-_]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Za-z]/),
    },
    dns: {
      title: 'DNS API token',
      match: /[0-9A-Za-z]{32}/,
      named: /hetzner[\w.-]*dns|dns[\w.-]*hetzner|hetzner[-_]?(?:api|auth|token|key)|dns\.hetzner|hetzner/i,
      notNamed: /(?:zone|record|server|network|project)[-_]?id|sha(?![a-z])|hash|md5|fingerprint|cloud/i,
      check: isMixed,
    },
  },
} satisfies Detector;
