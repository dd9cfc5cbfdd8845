import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'bandwidth',
  name: 'Bandwidth',
  docs: 'https://dev.bandwidth.com/docs/credentials',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    secret: {
      title: 'API secret',
      match: /[0-9A-Za-z]{32,64}/,
      named:
        /(?<![a-jl-z])(?:bandwidth|bw)[-_. ]?(?:api|client|messaging|voice|auth)[^]{0,60}(?:secret|token)|bandwidth(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:secret|token)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
