import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'workos',
  name: 'WorkOS',
  docs: 'https://workos.com/docs/reference/api-keys',
  hosts: [],
  tokens: {
    /** The base64 of an id and a secret. */
    key: {
      title: 'API key',
      match: /sk_(?:live|test)_a2V5X[0-9A-Za-z+/]{40,110}={0,2}/,
      test: ({ secret }) => secret.test(/^sk_test_/),
      decode: unsaid('Which permissions it was given: its text does not say.'),
    },
  },
} satisfies Detector;
