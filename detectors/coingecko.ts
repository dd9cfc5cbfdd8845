import { type Detector } from '../src/kit.ts';

export default {
  id: 'coingecko',
  name: 'CoinGecko',
  docs: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /CG-[0-9A-Za-z]{24}/,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
