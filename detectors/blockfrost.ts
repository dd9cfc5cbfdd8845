import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'blockfrost',
  name: 'Blockfrost',
  docs: 'https://docs.blockfrost.io/start-building',
  hosts: [],
  tokens: {
    project: {
      title: 'project id',
      match: /(?:mainnet|preprod|preview|testnet|ipfs)[0-9A-Za-z]{32}/,
      named: /block[-_ ]?frost|project_?id/i,
      check: isMixed,
    },
  },
} satisfies Detector;
