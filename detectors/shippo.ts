import { type Detector } from '../src/kit.ts';

export default {
  id: 'shippo',
  name: 'Shippo',
  docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /shippo_(?:live|test)_[0-9A-Fa-f]{40}/, test: ({ secret }) => secret.test(/^shippo_test_/) },
  },
} satisfies Detector;
