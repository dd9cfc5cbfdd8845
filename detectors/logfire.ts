import { type Detector } from '../src/kit.ts';

export default {
  id: 'logfire',
  name: 'Logfire',
  docs: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
  hosts: [],
  tokens: {
    token: {
      title: 'token',
      match: /pylf_v\d_(?:us|eu)_[0-9A-Za-z]{40,64}/,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
