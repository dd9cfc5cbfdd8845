import { type Detector } from '../src/kit.ts';

export default {
  id: 'jumio',
  name: 'Jumio',
  docs: 'https://documentation.jumio.ai/docs/developer-resources/API/Authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{32}/,
      named: /jumio/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
      parts: { token: { match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, named: /jumio|token/i, optional: true } },
    },
    token: {
      title: 'API token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /jumio/i,
      notNamed: /id$|reference|workflow|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
