import { type Detector } from '../src/kit.ts';

export default {
  id: 'rootly',
  name: 'Rootly',
  docs: 'https://docs.rootly.com/api-reference/overview',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /rootly_[0-9a-f]{64}/ },
  },
} satisfies Detector;
