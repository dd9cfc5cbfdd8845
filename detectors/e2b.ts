import { type Detector } from '../src/kit.ts';

export default {
  id: 'e2b',
  name: 'E2B',
  docs: 'https://e2b.dev/docs/api-key',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /e2b_[0-9a-f]{40}/ },
    access: { title: 'access token', match: /sk_e2b_[0-9a-f]{40}/ },
  },
} satisfies Detector;
