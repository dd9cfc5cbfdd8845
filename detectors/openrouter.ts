import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'openrouter',
  name: 'OpenRouter',
  docs: 'https://openrouter.ai/docs/api/reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API or management key',
      match: /sk-or-v1-[0-9a-f]{64}/,
      decode: unsaid('Whether it is a management key, which creates and deletes keys: both look alike.'),
    },
  },
} satisfies Detector;
