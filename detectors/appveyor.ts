import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'appveyor',
  name: 'AppVeyor',
  docs: 'https://www.appveyor.com/docs/api/#authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /(?:v2\.)?[0-9a-z]{20}/,
      named: /appveyor/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
