import { type Detector } from '../src/kit.ts';

export default {
  id: 'truelayer',
  name: 'TrueLayer',
  docs: 'https://docs.truelayer.com/docs/api-credentials',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}|[0-9A-Za-z]{32,64}/,
      named: /true[-_ ]?layer/i,
      notNamed: /id$|kid|uri|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
