import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'viber',
  name: 'Viber',
  docs: 'https://developers.viber.com/docs/api/rest-bot-api/#authentication-token',
  hosts: [],
  tokens: {
    token: {
      title: 'bot token',
      match: /[0-9a-z]{16}-[0-9a-z]{16}-[0-9a-z]{16}/,
      named: /viber/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
