import { type Detector } from '../src/kit.ts';

export default {
  id: 'balena',
  name: 'balena',
  docs: 'https://docs.balena.io/reference/api/overview/#authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /(?<![a-z])(?:balena|resin[-_]?(?:api|token|key|device))/i,
      notNamed: /uuid|id$|fleet|release|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    session: { title: 'session token', match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/, named: /balena/i },
  },
} satisfies Detector;
