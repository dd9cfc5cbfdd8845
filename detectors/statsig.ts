import { type Detector } from '../src/kit.ts';

export default {
  id: 'statsig',
  name: 'Statsig',
  docs: 'https://docs.statsig.com/sdk-keys/api-keys/',
  hosts: [],
  tokens: {
    secret: {
      title: 'server secret key',
      match: /secret-[0-9A-Za-z]{40,64}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
    console: {
      title: 'Console API key',
      match: /console-[0-9A-Za-z]{40,64}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
