import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'chromatic',
  name: 'Chromatic',
  docs: 'https://www.chromatic.com/docs/cli/',
  hosts: [],
  tokens: {
    project: { title: 'project token', match: /chpt_[0-9a-f]{12,20}/ },
    legacy: {
      title: 'project token of the old form',
      match: /[0-9a-z]{12,14}/,
      named: /chromatic/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
