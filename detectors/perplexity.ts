import { type Detector } from '../src/kit.ts';

export default {
  id: 'perplexity',
  name: 'Perplexity',
  docs: 'https://docs.perplexity.ai/getting-started/quickstart',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /pplx-[0-9A-Za-z]{48,56}/ },
  },
} satisfies Detector;
