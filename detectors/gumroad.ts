import { type Detector } from '../src/kit.ts';

export default {
  id: 'gumroad',
  name: 'Gumroad',
  docs: 'https://gumroad.com/api#api-authentication',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /[\w-]{43}|[0-9a-f]{64}/,
      named: /gumroad/i,
      notNamed: /id$|permalink|url|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
