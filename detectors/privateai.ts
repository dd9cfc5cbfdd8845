import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'privateai',
  name: 'Private AI',
  docs: 'https://docs.private-ai.com/',
  hosts: [],
  tokens: {
    /** Its format is not documented. */
    key: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /private[-_ ]?ai(?![a-z])|private[-_ ]?ai(?=api|key|token|secret|cred|pat)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
