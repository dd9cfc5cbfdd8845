import { type Detector } from '../src/kit.ts';

export default {
  id: 'lambda-labs',
  name: 'Lambda',
  docs: 'https://docs.lambda.ai/api/cloud',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /secret_[0-9A-Za-z-]{2,60}_[0-9a-f]{32}\.[0-9A-Za-z]{32}/,
    },
  },
} satisfies Detector;
