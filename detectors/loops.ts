import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'loops',
  name: 'Loops',
  docs: 'https://loops.so/docs/api-reference/intro',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-jl-z])loops(?:[-_ .]?(?:so[-_ .]?)?(?:api|key|token|secret)|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:key|token|secret))|app\.loops\.so|loopsclient/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
