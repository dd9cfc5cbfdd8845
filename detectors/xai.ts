import { type Detector } from '../src/kit.ts';

export default {
  id: 'xai',
  name: 'xAI',
  docs: 'https://docs.x.ai/docs/overview',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /xai-(?!token-)[0-9A-Za-z_]{80}/ },
    /** Its length is not documented. */
    management: { title: 'management key', match: /xai-token-[\w-]{60,120}/ },
  },
} satisfies Detector;
