import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'textmagic',
  name: 'Textmagic',
  docs: 'https://docs.textmagic.com/#section/Authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{30}/,
      named: /text[-_ ]?magic/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
