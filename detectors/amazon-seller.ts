import { type Detector } from '../src/kit.ts';

export default {
  id: 'amazon-seller',
  name: 'Amazon Selling Partner API',
  docs: 'https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api',
  hosts: [],
  tokens: {
    secret: { title: 'Login with Amazon client secret', match: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}/ },
    'old-secret': {
      title: 'Login with Amazon client secret (legacy)',
      match: /[0-9a-f]{64}/,
      named: /lwa[-_ .]?(?:client|app|secret)[^]{0,40}|sp[-_]?api[-_. ]?client|selling[-_ ]?partner|amazon[-_ ]?(?:sp|seller|lwa)/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    refresh: { title: 'refresh token', match: /Atzr\|[\w+/=.-]{60,1200}/ },
    access: { title: 'access token', match: /Atza\|[\w+/=.-]{60,1200}/ },
  },
} satisfies Detector;
