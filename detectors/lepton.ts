import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'lepton',
  name: 'Lepton AI',
  docs: 'https://docs.nvidia.com/dgx-cloud/lepton/reference/cli/get-started/',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /[0-9A-Za-z]{32}/, named: /lepton/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
