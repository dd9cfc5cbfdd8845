import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'bitwarden',
  name: 'Bitwarden',
  docs: 'https://bitwarden.com/help/access-tokens/',
  hosts: [],
  tokens: {
    /** Version, id, secret, and after the colon the key that opens what the secret is given. */
    machine: {
      title: 'machine account access token',
      match: /0\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}==/,
      named: /bws|bitwarden|access[-_ ]?token|(?<![a-z])bw[-_]/i,
    },
    'client-secret': {
      title: 'API key’s client secret',
      match: /[0-9A-Za-z]{30}/,
      named: /bitwarden|(?<![a-z])bw[-_]?client|vaultwarden|organization\.[0-9a-f]{8}-|user\.[0-9a-f]{8}-/i,
      notNamed: /client[-_]?id/i,
      check: isMixed,
      parts: { clientId: { match: /(?:user|organization)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, optional: true } },
    },
  },
} satisfies Detector;
