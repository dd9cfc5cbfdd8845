import { type Detector } from '../src/kit.ts';

export default {
  id: 'xata',
  name: 'Xata',
  docs: 'https://xata.io/docs/api-reference/user#authentication',
  hosts: [],
  tokens: {
    /** How much follows the prefix is not documented. */
    api: { title: 'API key', match: /xau_[0-9A-Za-z]{20,64}/, check: (secret) => secret.test(/\d/) },
  },
} satisfies Detector;
