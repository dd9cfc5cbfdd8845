import { type Detector } from '../src/kit.ts';

export default {
  id: 'tinybird',
  name: 'Tinybird',
  docs: 'https://www.tinybird.co/docs/get-started/administration/auth-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'auth token',
      match: /(?=p)[a-z]\.eyJ1Ijo[\w-]{20,300}\.[\w-]{43}/,
    },
  },
} satisfies Detector;
