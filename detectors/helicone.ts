import { type Detector } from '../src/kit.ts';

export default {
  id: 'helicone',
  name: 'Helicone',
  docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /sk-helicone-(?:(?:eu|cp)-)?(?:[0-9a-z]{7}(?:-[0-9a-z]{7}){3}|[\w-]{20,48})/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
