import { claims, type Detector } from '../src/kit.ts';

export default {
  id: 'losant',
  name: 'Losant',
  docs: 'https://docs.losant.com/devices/access-keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'access secret',
      match: /[0-9a-f]{64}/,
      named: /(?<![a-z])losant/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: { key: { match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, named: /key/i, optional: true } },
    },
    api: {
      title: 'API token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/,
      check: (secret) => claims(secret).iss === 'api.losant.com' || claims(secret).iss === 'https://api.losant.com',
    },
  },
} satisfies Detector;
