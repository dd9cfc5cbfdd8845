import { type Detector } from '../src/kit.ts';

export default {
  id: 'aiven',
  name: 'Aiven',
  docs: 'https://aiven.io/docs/platform/concepts/authentication-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'authentication token',
      match: /[\w+/-]{180,450}={0,2}/,
      named: /aiven|(?<![a-z])avn[-_]/i,
    },
    password: { title: 'service password', match: /AVNS_[\w-]{15,24}(?!@)/ },
  },
} satisfies Detector;
