import { type Detector } from '../src/kit.ts';

export default {
  id: 'cerebras',
  name: 'Cerebras',
  docs: 'https://inference-docs.cerebras.ai/quickstart',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /csk-[0-9a-z]{48}/ },
  },
} satisfies Detector;
