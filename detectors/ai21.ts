import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ai21',
  name: 'AI21 Labs',
  docs: 'https://docs.ai21.com/docs/overview',
  hosts: [],
  tokens: {
    /** Older keys are of 32 letters and digits. */
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z]{32}/,
      named: /ai21/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
