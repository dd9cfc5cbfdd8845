import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'framer',
  name: 'Framer',
  docs: 'https://www.framer.com/developers/server-api-quick-start',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    key: { title: 'API key', match: /fr_[0-9A-Za-z]{24,80}/, named: /framer/i, notNamed: idOrHash, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
