import { type Detector } from '../src/kit.ts';

export default {
  id: 'etherscan',
  name: 'Etherscan',
  docs: 'https://docs.etherscan.io/getting-an-api-key',
  hosts: [],
  tokens: {
    /** Those of its sister explorers too. */
    api: {
      title: 'API key',
      match: /[0-9A-Z]{34}/,
      named: /etherscan|(?:polygon|bsc|arbi|base|ftm|optimistic|gnosis|linea|blast|scroll)[-_ ]?scan|snowtrace/i,
      notNamed: /hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/i),
    },
  },
} satisfies Detector;
