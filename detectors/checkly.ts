import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'checkly',
  name: 'Checkly',
  docs: 'https://www.checklyhq.com/docs/cli/authentication/',
  hosts: [],
  tokens: {
    /** A user’s begins with cu_, a service’s with sv_; older ones have no beginning. */
    key: {
      title: 'API key',
      match: /(?:[cs][uv]_)?[0-9a-z]{32}/,
      named: /checkly/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
