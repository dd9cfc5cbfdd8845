import { type Detector } from '../src/kit.ts';

export default {
  id: 'onfido',
  name: 'Onfido',
  docs: 'https://documentation.onfido.com/api/latest/#api-tokens',
  hosts: [],
  tokens: {
    live: { title: 'API token', match: /api_live(?:_us|_ca)?\.[\w-]{10,16}\.[\w-]{20,80}/ },
    sandbox: { title: 'sandbox API token', match: /api_sandbox(?:_us|_ca)?\.[\w-]{10,16}\.[\w-]{20,80}/, test: () => true },
    webhook: {
      title: 'webhook token',
      match: /[\w-]{32}/,
      named: /onfido[^]{0,40}webhook/i,
      notNamed: /id$|url|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
