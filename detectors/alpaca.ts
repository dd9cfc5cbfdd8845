import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'alpaca',
  name: 'Alpaca',
  docs: 'https://docs.alpaca.markets/docs/authentication-1',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret key',
      match: /[0-9A-Za-z]{40,44}/,
      named: /(?<![a-z])alpaca[^]{0,80}?(?:secret|key)|(?<![a-z])apca[-_](?:api[-_])?secret|paper-api\.alpaca/i,
      notNamed: idOrHash,
      check: isMixed,
    },
  },
} satisfies Detector;
