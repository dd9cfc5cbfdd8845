import { type Detector } from '../src/kit.ts';

export default {
  id: 'close-crm',
  name: 'Close',
  docs: 'https://developer.close.com/topics/authentication/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /api_[0-9A-Za-z]{22}\.[0-9A-Za-z]{22}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
