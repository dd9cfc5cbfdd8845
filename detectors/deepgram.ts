import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'deepgram',
  name: 'Deepgram',
  docs: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9a-z]{40}/,
      named: /deepgram|(?<![a-z])dg[-_]api[-_]?key/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
