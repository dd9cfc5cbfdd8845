import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'shodan',
  name: 'Shodan',
  docs: 'https://developer.shodan.io/api/requirements',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9A-Za-z]{32}/, named: /shodan/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
