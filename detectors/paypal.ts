import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'paypal',
  name: 'PayPal',
  docs: 'https://developer.paypal.com/api/rest/authentication/',
  hosts: [],
  tokens: {
    /** Its id looks the same, but begins with an A. */
    secret: {
      title: 'REST app secret',
      match: /[\w-]{80}/,
      named: /paypal/i,
      notNamed: /client[-_. ]?id|id$|user|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/^[^A].*\d/),
      parts: { id: { match: /A[\w-]{79}/, named: /paypal|client|id$/i, optional: true } },
    },
    access: { title: 'access token', match: /A21AA[\w-]{80,120}/ },
    signature: {
      title: 'NVP/SOAP API signature',
      match: /A[\w.-]{55}/,
      named: /paypal[^]{0,40}sign(?:ature)?/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
    password: {
      title: 'NVP/SOAP API password',
      match: /[0-9A-Z]{16}/,
      named: /paypal[^]{0,40}(?:passw|pwd)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
