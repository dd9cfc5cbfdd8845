import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'papertrail',
  name: 'Papertrail',
  docs: 'https://www.papertrail.com/help/http-api/',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9A-Za-z]{20}/,
      named: /paper[-_ ]?trail/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
