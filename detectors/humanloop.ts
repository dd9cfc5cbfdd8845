import { type Detector } from '../src/kit.ts';

export default {
  id: 'humanloop',
  name: 'Humanloop',
  docs: 'https://humanloop.com/docs/reference/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /hl_sk_[0-9a-f]{40,64}/,
    },
  },
} satisfies Detector;
