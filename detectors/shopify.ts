import { type Detector } from '../src/kit.ts';

export default {
  id: 'shopify',
  name: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  hosts: [],
  tokens: {
    admin: {
      title: 'Admin API access token',
      match: /shpat_[0-9A-Fa-f]{32}/,
      parts: { shop: { match: /[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com/, optional: true } },
    },
    custom: { title: 'custom app access token', match: /shpca_[0-9A-Fa-f]{32}/ },
    'private-app': { title: 'private app password', match: /shppa_[0-9A-Fa-f]{32}/ },
    unlisted: { title: 'app access token', match: /shpua_[0-9A-Fa-f]{32}/ },
    secret: { title: 'app client secret', match: /shpss_[0-9A-Fa-f]{32}/ },
    theme: { title: 'Theme Access password', match: /shptka_[0-9A-Fa-f]{32}/ },
    partner: { title: 'Partner API token', match: /prtapi_[0-9A-Fa-f]{32}/ },
    'old-secret': {
      title: 'app client secret (legacy)',
      match: /[0-9a-f]{32}/,
      named: /shopify[^]{0,160}(?:secret|password)/i,
      notNamed: /storefront|id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
    storefront: {
      title: 'Storefront API access token',
      match: /[0-9a-f]{32}/,
      named: /shopify[-_ .]?storefront|storefront[-_ .]?(?:api[-_ .]?)?(?:access[-_ .]?)?token/i,
      public: true,
    },
  },
} satisfies Detector;
