import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'harvest',
  name: 'Harvest',
  docs: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /\d{5,9}\.(?:pt|at|rt)\.[\w-]{80,100}/,
      named: /harvest|authorization/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
