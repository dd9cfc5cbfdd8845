import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'maptiler',
  name: 'MapTiler',
  docs: 'https://docs.maptiler.com/cloud/api/authentication-key/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{20}/,
      named: /map[-_ ]?tiler/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
