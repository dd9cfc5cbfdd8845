import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'gitter',
  name: 'Gitter',
  docs: 'https://developer.gitter.im/docs/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[0-9a-f]{40}|[0-9a-z_-]{40}/,
      named: /gitter/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
