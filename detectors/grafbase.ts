import { type Detector } from '../src/kit.ts';

export default {
  id: 'grafbase',
  name: 'Grafbase',
  docs: 'https://grafbase.com/docs/platform/access-tokens',
  hosts: [],
  tokens: {
    token: { title: 'access token or API key', match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/, named: /grafbase/i },
  },
} satisfies Detector;
