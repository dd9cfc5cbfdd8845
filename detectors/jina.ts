import { type Detector } from '../src/kit.ts';

export default {
  id: 'jina',
  name: 'Jina AI',
  docs: 'https://jina.ai/api-dashboard/',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /jina_[0-9A-Za-z]{60}/ },
  },
} satisfies Detector;
