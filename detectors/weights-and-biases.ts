import { type Detector, documented, idOrHash } from '../src/kit.ts';

export default {
  id: 'weights-and-biases',
  name: 'Weights & Biases',
  docs: 'https://docs.wandb.ai/support/find_api_key/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /wandb_v1_[0-9A-Za-z_]{77}/,
      decode: documented(
        [{ action: 'admin', resource: { type: 'account' }, wide: true, because: 'A key has all rights of its user or service account.' }],
        ['Of whom it is: its text does not say.'],
      ),
    },
    legacy: {
      title: 'legacy API key',
      match: /[0-9a-f]{40}/,
      named: /wandb|weights[-_ ]?(?:and|&|n)?[-_ ]?biases/i,
      notNamed: idOrHash,
      decode: documented(
        [{ action: 'admin', resource: { type: 'account' }, wide: true, because: 'A key has all rights of its user or service account.' }],
        ['Of whom it is: its text does not say.'],
      ),
    },
  },
} satisfies Detector;
