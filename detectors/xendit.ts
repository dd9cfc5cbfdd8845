import { type Detector } from '../src/kit.ts';

export default {
  id: 'xendit',
  name: 'Xendit',
  docs: 'https://docs.xendit.co/docs/api-keys',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /xnd_(?:production|development)_[0-9A-Za-z]{40,80}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
