import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'codacy',
  name: 'Codacy',
  docs: 'https://docs.codacy.com/codacy-api/api-tokens/',
  hosts: [],
  tokens: {
    project: { title: 'project API token', match: /[0-9a-f]{32}/, named: /codacy/i, notNamed: idOrHash },
    account: {
      title: 'account API token',
      match: /[0-9A-Za-z]{20,24}/,
      named: /codacy/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
