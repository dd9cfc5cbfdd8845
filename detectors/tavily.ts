import { type Detector } from '../src/kit.ts';

export default {
  id: 'tavily',
  name: 'Tavily',
  docs: 'https://docs.tavily.com/documentation/quickstart',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /tvly-(?:(?:dev|prod)-)?(?:[0-9A-Za-z]{32}|[0-9A-Za-z]{5,8}-[0-9A-Za-z]{36,48})/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
