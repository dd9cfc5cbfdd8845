import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'exa',
  name: 'Exa',
  docs: 'https://docs.exa.ai/reference/getting-started',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /(?<![a-z])exa(?![a-z])|(?<![a-z])exa(?=ai|api|key|token|secret|pat)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
