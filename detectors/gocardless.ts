import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'gocardless',
  name: 'GoCardless',
  docs: 'https://developer.gocardless.com/getting-started/api/making-your-first-request',
  hosts: [],
  tokens: {
    access: {
      title: 'access token',
      match: /(?:live|sandbox)_[\w-]{40}/,
      named: /go[-_ ]?cardless|(?<![a-z])gc[-_]?(?:access|api[-_]?(?:token|key)|token)/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/),
      test: ({ secret }) => secret.test(/^sandbox_/),
    },
    webhook: {
      title: 'webhook endpoint secret',
      match: /[\w-]{40}/,
      named: /go[-_ ]?cardless[^]{0,40}(?:webhook|secret)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
