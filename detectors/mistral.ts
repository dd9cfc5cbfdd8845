import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'mistral',
  name: 'Mistral AI',
  docs: 'https://docs.mistral.ai/getting-started/quickstart/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /mistral|codestral/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
      decode: unsaid('Of which workspace it is: its text does not say.'),
    },
  },
} satisfies Detector;
