import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'typeform',
  name: 'Typeform',
  docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  hosts: [],
  tokens: {
    token: { title: 'personal access token', match: /tfp_[\w.=-]{40,60}/, check: (secret) => secret.test(/\d/) },
    legacy: {
      title: 'token of the old form',
      match: /[0-9A-Za-z]{44}/,
      named: /typeform/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
