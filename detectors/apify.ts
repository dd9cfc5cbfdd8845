import { type Detector } from '../src/kit.ts';

export default {
  id: 'apify',
  name: 'Apify',
  docs: 'https://docs.apify.com/platform/integrations/api',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /apify_api_[0-9A-Za-z]{34,38}/ },
  },
} satisfies Detector;
