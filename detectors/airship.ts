import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

const key = { match: /[\w-]{22}/, named: /app[-_. ]?key/i, optional: true };

export default {
  id: 'airship',
  name: 'Airship',
  docs: 'https://docs.airship.com/developer/rest-api/ua/introduction/',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[0-9A-Za-z]{91}/,
      named: /air[-_ ]?ship|(?<![a-z])ua[-_](?:token|access|bearer)/i,
      notNamed: idOrHash,
      check: isMixed,
    },
    secret: {
      title: 'app or master secret',
      match: /[\w-]{22}/,
      named: /(?:air[-_ ]?ship|(?<![a-z])ua[-_])[^]{0,160}secret/i,
      notNamed: idOrHash,
      parts: { key },
      check: isMixed,
    },
  },
} satisfies Detector;
