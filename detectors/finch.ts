import { type Detector } from '../src/kit.ts';

export default {
  id: 'finch',
  name: 'Finch',
  docs: 'https://developer.tryfinch.com/implementation-guide/Connect/Set-Up-Finch-Connect',
  hosts: [],
  tokens: {
    secret: {
      title: 'client secret',
      match: /finch-secret-[a-z]{3,12}-[\w-]{20,60}/,
      check: (secret) => secret.test(/\d/),
      test: ({ secret }) => secret.test(/^finch-secret-sandbox/),
    },
    access: {
      title: 'access token',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /(?<![a-z])finch(?:[-_ .]?|["'\]][^0-9a-z]{1,9}|:\s{2,9})(?:pat(?![a-z])|cred|access|api|token|connection|sandbox|prod)/i,
      notNamed: /client[-_. ]?id|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
