import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'moralis',
  name: 'Moralis',
  docs: 'https://docs.moralis.com/web3-data-api/evm/get-your-api-key',
  hosts: [],
  tokens: {
    jwt: { title: 'API key', match: /eyJ[\w-]{10,60}\.eyJ[\w-]{60,700}\.[\w-]{43}/, named: /moralis/i },
    api: {
      title: 'API key (legacy)',
      match: /[0-9A-Za-z]{64}/,
      named: /moralis/i,
      notNamed: /id$|address|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      check: isMixed,
    },
  },
} satisfies Detector;
