import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'smartsheet',
  name: 'Smartsheet',
  docs: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[0-9A-Za-z]{37}|[0-9A-Za-z]{26}/,
      named: /smartsheet/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
