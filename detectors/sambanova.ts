import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'sambanova',
  name: 'SambaNova',
  docs: 'https://docs.sambanova.ai/docs/en/get-started/quickstart',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /samba[-_ ]?nova/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
