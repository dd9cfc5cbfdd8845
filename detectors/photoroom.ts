import { type Detector } from '../src/kit.ts';

export default {
  id: 'photoroom',
  name: 'Photoroom',
  docs: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /sk_pr_\w{1,64}_[0-9a-f]{40}/ },
    sandbox: { title: 'sandbox API key', match: /sandbox_sk_pr_\w{1,64}_[0-9a-f]{40}/, test: () => true },
    'old-api': {
      title: 'API key (legacy)',
      match: /[0-9a-f]{40}/,
      named: /photo[-_ ]?room/i,
      notNamed: /id$|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
    },
  },
} satisfies Detector;
