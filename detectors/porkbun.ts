import { type Detector } from '../src/kit.ts';

export default {
  id: 'porkbun',
  name: 'Porkbun',
  docs: 'https://porkbun.com/api/json/v3/documentation',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /pk1_[0-9a-f]{64}/,
    },
    secret: {
      title: 'secret API key',
      match: /sk1_[0-9a-f]{64}/,
    },
  },
} satisfies Detector;
