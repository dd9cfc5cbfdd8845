import { type Detector } from '../src/kit.ts';

export default {
  id: 'amazon-mws',
  name: 'Amazon MWS',
  docs: 'https://developer-docs.amazon.com/sp-api/docs/migrating-from-amazon-marketplace-web-service',
  hosts: [],
  tokens: {
    auth: { title: 'auth token', match: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  },
} satisfies Detector;
