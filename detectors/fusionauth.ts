import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'fusionauth',
  name: 'FusionAuth',
  docs: 'https://fusionauth.io/docs/apis/authentication',
  hosts: [],
  tokens: {
    /** A key can be chosen; those that it makes are of 64 characters, client secrets of 43. */
    key: {
      title: 'API key or client secret',
      match: /[\w-]{40,90}/,
      named: /fusion[-_ ]?auth/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
