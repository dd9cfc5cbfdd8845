import { type Detector } from '../src/kit.ts';

export default {
  id: 'mollie',
  name: 'Mollie',
  docs: 'https://docs.mollie.com/reference/authentication',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /(?:live|test)_[0-9A-Za-z]{30}/,
      named: /mollie/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
      test: ({ secret }) => secret.test(/^test_/),
    },
    access: {
      title: 'organization access token',
      match: /access_[0-9A-Za-z]{30}/,
      named: /mollie/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
