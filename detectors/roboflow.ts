import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'roboflow',
  name: 'Roboflow',
  docs: 'https://docs.roboflow.com/api-reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{20}/,
      named: /roboflow/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
