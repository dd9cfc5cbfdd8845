import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'zerobounce',
  name: 'ZeroBounce',
  docs: 'https://www.zerobounce.net/docs/email-validation-api-quickstart/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-z]{32}/, named: /zero[-_ ]?bounce/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
