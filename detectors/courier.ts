import { type Detector } from '../src/kit.ts';

export default {
  id: 'courier',
  name: 'Courier',
  docs: 'https://www.courier.com/docs/reference/get-started/',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /(?:pk|dk)_(?:prod|test)_[0-9A-Z]{28}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
