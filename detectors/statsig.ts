import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'statsig',
  name: 'Statsig',
  docs: 'https://docs.statsig.com/sdk-keys/api-keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'server secret key',
      match: /secret-[0-9A-Za-z]{40,64}/,
      check: isMixed,
    },
    console: {
      title: 'Console API key',
      match: /console-[0-9A-Za-z]{40,64}/,
      check: isMixed,
    },
  },
} satisfies Detector;
