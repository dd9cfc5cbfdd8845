import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'mixmax',
  name: 'Mixmax',
  docs: 'https://developer.mixmax.com/docs/getting-started-with-the-api',
  hosts: [],
  tokens: { token: { title: 'API token', match: /[\w-]{36}/, named: /mixmax/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) } },
} satisfies Detector;
