import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'securitytrails',
  name: 'SecurityTrails',
  docs: 'https://docs.securitytrails.com/docs/how-to-use-the-api',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{32}/,
      named: /security[-_ ]?trails/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
