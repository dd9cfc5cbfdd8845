import { type Detector, fromBase64, idOrHash } from '../src/kit.ts';

export default {
  id: 'fivetran',
  name: 'Fivetran',
  docs: 'https://fivetran.com/docs/rest-api/getting-started',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{32}/,
      named: /fivetran/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      parts: { key: { match: /[0-9A-Za-z]{14,20}/, named: /fivetran|key/i, notNamed: /secret/i, optional: true } },
    },
    /** The base64 of both, as its dashboard shows it. */
    basic: {
      title: 'API key and secret',
      match: /[0-9A-Za-z+/]{60,76}={0,2}/,
      named: /fivetran/i,
      notNamed: idOrHash,
      check: (secret) => secret.test((text) => /^\w{14,20}:\w{28,36}$/.test(fromBase64(text) ?? '')),
    },
  },
} satisfies Detector;
