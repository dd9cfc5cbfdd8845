import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'clockify',
  name: 'Clockify',
  docs: 'https://docs.clockify.me/#section/Authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{48}/,
      named: /clockify/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
