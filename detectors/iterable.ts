import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'iterable',
  name: 'Iterable',
  docs: 'https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-jl-z])iterable(?:[-_ .]?(?:server|api|access|auth|prod|js|mobile|web|staging)?[-_ .]?(?:side)?[-_ .]?(?:api[-_ .]?)?(?:key|token|secret)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))|api\.iterable/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
