import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'flagsmith',
  name: 'Flagsmith',
  docs: 'https://docs.flagsmith.com/clients/server-side',
  hosts: [],
  tokens: {
    server: {
      title: 'server-side environment key',
      match: /(?=s)[a-z]er\.[0-9A-Za-z]{22}/,
      named: /flagsmith|environment[-_]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
