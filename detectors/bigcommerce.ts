import { type Detector } from '../src/kit.ts';

export default {
  id: 'bigcommerce',
  name: 'BigCommerce',
  docs: 'https://developer.bigcommerce.com/docs/start/authentication/api-accounts',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /[0-9a-z]{31}/,
      named: /big[-_ ]?commerce|(?<![a-z])bc[-_]?(?:access|auth|api[-_]?(?:token|key)|client|app)[-_]?/i,
      notNamed:
        /client[-_. ]?id|store[-_. ]?hash|channel|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    secret: {
      title: 'client secret',
      match: /[0-9a-f]{64}/,
      named: /big[-_ ]?commerce|(?<![a-z])bc[-_]?(?:access|auth|api[-_]?(?:token|key)|client|app)[-_]?/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
