import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'kagi',
  name: 'Kagi',
  docs: 'https://help.kagi.com/kagi/api/overview.html',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[\w-]{11}\.[\w-]{43}/,
      named: /kagi(?!ng)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
