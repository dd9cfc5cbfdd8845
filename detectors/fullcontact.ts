import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'fullcontact',
  name: 'FullContact',
  docs: 'https://docs.fullcontact.com/docs/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /full[-_ ]?contact/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
