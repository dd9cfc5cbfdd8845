import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'logz-io',
  name: 'Logz.io',
  docs: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/',
  hosts: [],
  tokens: {
    api: { title: 'API token', match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, named: /logz/i, notNamed: idOrHash },
    shipping: {
      title: 'shipping token',
      match: /[A-Za-z]{32}/,
      named: /logz/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/[A-Z]{2}.*[a-z][A-Z]/),
      decode: documented([{ action: 'write', resource: { type: 'log' }, because: 'It sends logs into its account, and reads nothing.' }]),
    },
  },
} satisfies Detector;
