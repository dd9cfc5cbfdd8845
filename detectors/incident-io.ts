import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'incident-io',
  name: 'incident.io',
  docs: 'https://api-docs.incident.io/',
  hosts: [],
  tokens: {
    /** Only its beginning is known. */
    key: {
      title: 'API key',
      match: /inc_[0-9A-Za-z_]{32,90}/,
      named: /incident/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    older: { title: 'API key or alert source token', match: /[0-9a-f]{64}/, named: /incident[-_ .]?io/i, notNamed: idOrHash },
  },
} satisfies Detector;
