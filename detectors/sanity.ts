import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sanity',
  name: 'Sanity',
  docs: 'https://www.sanity.io/docs/content-lake/http-auth',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /sk[0-9A-Za-z]{78,190}/,
      named: /sanity/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
