import { type Detector, idOrHash } from '../src/kit.ts';

const key = { match: /[0-9a-z]{12}/, named: /key/i, notNamed: /secret[^.]*$/i, optional: true };

export default {
  id: 'getstream',
  name: 'Stream',
  docs: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API secret',
      match: /[0-9a-z]{64}/,
      named:
        /get[-_ ]?stream|(?<![a-jl-z])stream(?:[-_. ]?(?:io|chat|feeds?|api|app|video)?[-_. ]?(?:api|app|key|chat)?[-_. ]?secret|(?:\.|["']?\]?\s{0,3}(?::?\s{0,2}[{\n]|=>?\s{0,3}[{[]))[^]{0,160}(?:secret))|streamchat|streamclient/i,
      notNamed: idOrHash,
      parts: { key },
      check: (secret) => secret.test(/\d/) && secret.test(/[a-z]/),
    },
  },
} satisfies Detector;
