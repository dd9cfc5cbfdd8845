import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'copper',
  name: 'Copper',
  docs: 'https://developer.copper.com/introduction/authentication.html',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-jl-z])copper(?:[-_ .]?(?:crm|api|access|key|token|secret|auth|com)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))|prosperworks|x-pw-accesstoken/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
