import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'aha',
  name: 'Aha!',
  docs: 'https://www.aha.io/api',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{64}/,
      named:
        /(?<![a-jl-z])aha(?:[-_. !]?(?:io|api|key|token|secret|access|auth|personal|client|oauth|roadmap)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
