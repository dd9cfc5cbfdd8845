import { type Detector } from '../src/kit.ts';

export default {
  id: 'llamacloud',
  name: 'LlamaCloud',
  docs: 'https://docs.cloud.llamaindex.ai/api_key',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /llx-[0-9A-Za-z]{48}/ },
  },
} satisfies Detector;
