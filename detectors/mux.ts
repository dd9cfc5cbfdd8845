import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'mux',
  name: 'Mux',
  docs: 'https://www.mux.com/docs/core/make-api-requests',
  hosts: [],
  tokens: {
    secret: {
      title: 'access token secret',
      match: /(?<![+/])[0-9A-Za-z+/]{75}(?![+/=])/,
      named:
        /(?<![a-z])mux(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|token|secret|api|access|webhook|private|env|signing|client|data|video|key|com)|@mux\//i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
      parts: { id: { match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, named: /mux|id$/i, optional: true } },
    },
    webhook: {
      title: 'webhook signing secret',
      match: /[0-9a-z]{32}/,
      named: /(?<![a-z])mux[^]{0,20}webhook/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
