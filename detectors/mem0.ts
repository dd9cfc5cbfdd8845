import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'mem0',
  name: 'Mem0',
  docs: 'https://docs.mem0.ai/api-reference',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /m0-[0-9A-Za-z]{40}/, check: isMixed },
  },
} satisfies Detector;
