import { type Detector } from '../src/kit.ts';

export default {
  id: 'midtrans',
  name: 'Midtrans',
  docs: 'https://docs.midtrans.com/docs/midtrans-account',
  hosts: [],
  tokens: {
    server: {
      title: 'server key',
      match: /(?:SB-)?Mid-server-[\w-]{20,32}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
