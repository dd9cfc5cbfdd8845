import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'vapi',
  name: 'Vapi',
  docs: 'https://docs.vapi.ai/api-reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /(?<![a-z])vapi[-_. ]?(?:api|ai|key|token|private|public|secret|client)|api\.vapi\.ai/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
