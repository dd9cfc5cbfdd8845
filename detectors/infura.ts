import { type Detector } from '../src/kit.ts';

export default {
  id: 'infura',
  name: 'Infura',
  docs: 'https://docs.metamask.io/services/get-started/infura/',
  hosts: [],
  tokens: {
    api: {
      title: 'API key or its secret',
      match: /[0-9a-z]{32}/,
      named: /infura/i,
      notNamed: /address|user|account|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
    url: { title: 'RPC URL with its key', match: /[0-9a-z-]{3,40}\.infura\.io\/(?:ws\/)?v3\/(?<key>[0-9a-f]{32})/, secret: 'key' },
  },
} satisfies Detector;
