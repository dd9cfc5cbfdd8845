import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'drift',
  name: 'Drift',
  docs: 'https://devdocs.drift.com/docs/authentication-and-scopes',
  hosts: [],
  tokens: {
    token: {
      title: 'OAuth token',
      match: /[0-9A-Za-z]{32}/,
      named:
        /(?<![a-jl-z])drift(?:[-_ .]?(?:api|access|auth|oauth|token|key|secret|app|client|refresh|com|bot)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))|driftapi/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
