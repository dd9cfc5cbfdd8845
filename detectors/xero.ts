import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'xero',
  name: 'Xero',
  docs: 'https://developer.xero.com/documentation/guides/oauth2/overview/',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /[\w-]{48}/,
      named: /(?<![a-z])xero(?![xg])/i,
      notNamed: /id$|uri|scope|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { id: { match: /[0-9A-F]{32}/, named: /xero|client|id$/i, optional: true } },
    },
    webhook: {
      title: 'webhook key',
      match: /[0-9A-Za-z+/]{86}==/,
      named: /(?<![a-z])xero(?![xg])/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    refresh: {
      title: 'refresh token',
      match: /[0-9a-f]{64}|[\w-]{43}/,
      named: /(?<![a-z])xero(?![xg])/i,
      notNamed: /id$|secret|webhook|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
