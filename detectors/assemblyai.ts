import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'assemblyai',
  name: 'AssemblyAI',
  docs: 'https://www.assemblyai.com/docs/faq/how-to-get-your-api-key',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-z]{32}/,
      named: /assembly[-_ ]?ai|(?<![a-z])aai[-_.](?:api|settings|key|token)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
