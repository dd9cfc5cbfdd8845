import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'travis-ci',
  name: 'Travis CI',
  docs: 'https://docs.travis-ci.com/user/migrate/travis-migrate-to-apps-gem-guide/',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[\w-]{22}/,
      named: /travis/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
  },
} satisfies Detector;
