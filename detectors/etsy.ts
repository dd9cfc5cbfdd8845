import { type Detector } from '../src/kit.ts';

export default {
  id: 'etsy',
  name: 'Etsy',
  docs: 'https://developers.etsy.com/documentation/essentials/authentication',
  hosts: [],
  tokens: {
    /** With the shared secret behind it, as requests have it since 2025. */
    key: {
      title: 'keystring',
      match: /[0-9a-z]{24}(?::[0-9a-z]{10,64})?/,
      named: /(?<![a-z])etsy/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    access: {
      title: 'access or refresh token',
      match: /\d{5,12}\.[\w-]{60,140}/,
      named: /(?<![a-z])etsy/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
