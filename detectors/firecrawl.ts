import { type Detector } from '../src/kit.ts';

export default {
  id: 'firecrawl',
  name: 'Firecrawl',
  docs: 'https://docs.firecrawl.dev/api-reference/introduction',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /fc-[0-9a-f]{32}/ },
  },
} satisfies Detector;
