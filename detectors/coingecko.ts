import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'coingecko',
  name: 'CoinGecko',
  docs: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /CG-[0-9A-Za-z]{24}/,
      check: isMixed,
    },
  },
} satisfies Detector;
