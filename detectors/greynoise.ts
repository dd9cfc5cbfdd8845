import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'greynoise',
  name: 'GreyNoise',
  docs: 'https://docs.greynoise.io/reference/authentication',
  hosts: [],
  tokens: {
    /** Its length is not documented; 64 have been seen. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{64}/,
      named: /grey[-_ ]?noise/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
