import { type Detector } from '../src/kit.ts';

export default {
  id: 'liveblocks',
  name: 'Liveblocks',
  docs: 'https://liveblocks.io/docs/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /sk_(?:dev|prod)_[\w-]{60,72}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
