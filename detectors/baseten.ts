import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'baseten',
  name: 'Baseten',
  docs: 'https://docs.baseten.co/organization/api-keys',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{8}\.[0-9A-Za-z]{32}/,
      named: /baseten/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
