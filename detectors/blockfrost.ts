import { type Detector } from '../src/kit.ts';

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
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/) && secret.test(/[A-Z]/),
    },
  },
} satisfies Detector;
