import { type Detector } from '../src/kit.ts';

export default {
  id: 'ebay',
  name: 'eBay',
  docs: 'https://developer.ebay.com/api-docs/static/gs_create-the-ebay-api-keysets.html',
  hosts: [],
  tokens: {
    cert: {
      title: 'Cert ID (client secret)',
      match: /(?:PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/,
      test: ({ secret }) => secret.test(/^SBX-/),
    },
    /** What stands between holds settings: v^1.1#i^1#…#t^ and then this. */
    user: { title: 'user token', match: /(?:H4sIAAAA|Ul4)[\w+/=]{80,3000}#E\^\d{1,4}/ },
    auth: { title: "Auth'n'Auth token", match: /AgAAAA\*\*AQAAAA\*\*aAAAAA\*\*[\w*+/=-]{100,1500}/ },
  },
} satisfies Detector;
