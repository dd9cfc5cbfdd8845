import { type Detector } from '../src/kit.ts';

export default {
  id: 'middesk',
  name: 'Middesk',
  docs: 'https://docs.middesk.com/reference/authentication',
  hosts: [],
  tokens: {
    live: { title: 'API key', match: /mk_live_[0-9A-Za-z]{16,64}/, check: (secret) => secret.test(/\d/) },
    test: { title: 'sandbox API key', match: /mk_test_[0-9A-Za-z]{16,64}/, check: (secret) => secret.test(/\d/), test: () => true },
  },
} satisfies Detector;
