import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ably',
  name: 'Ably',
  docs: 'https://ably.com/docs/auth/basic',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /(?<app>[\w-]{6})\.(?<key>[\w-]{6}):(?:[\w-]{43}|[\w-]{16})/,
      named: /(?<![a-jl-z])ably/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/:.{0,60}\d/),
    },
  },
} satisfies Detector;
