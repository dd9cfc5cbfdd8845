import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ipinfo',
  name: 'IPinfo',
  docs: 'https://ipinfo.io/developers',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{14}/,
      named: /ip[-_]?info(?!db)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-f]/),
    },
  },
} satisfies Detector;
