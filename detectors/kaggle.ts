import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'kaggle',
  name: 'Kaggle',
  docs: 'https://www.kaggle.com/docs/api',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /KGAT_[0-9a-f]{32}/,
    },
    key: {
      title: 'API key',
      match: /[0-9a-f]{32}/,
      named: /kaggle/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
