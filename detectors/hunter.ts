import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'hunter',
  name: 'Hunter',
  docs: 'https://hunter.io/api-documentation/v2#authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{40}/,
      named:
        /(?<![a-jl-z])hunter(?:[-_ .]?(?:io|how|api|key|token|secret|access|auth|email)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
