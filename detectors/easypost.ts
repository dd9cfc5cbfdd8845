import { type Detector } from '../src/kit.ts';

export default {
  id: 'easypost',
  name: 'EasyPost',
  docs: 'https://docs.easypost.com/docs/authentication',
  hosts: [],
  tokens: {
    production: { title: 'production API key', match: /EZAK[0-9A-Za-z]{54}/ },
    test: { title: 'test API key', match: /EZTK[0-9A-Za-z]{54}/, test: () => true },
  },
} satisfies Detector;
