import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'duo',
  name: 'Duo',
  docs: 'https://duo.com/docs/adminapi',
  hosts: [],
  tokens: {
    secret: {
      title: 'secret key',
      match: /[0-9A-Za-z]{40}/,
      named: /(?<![a-z])duo(?![a-z])|(?<![a-z])duo(?=security|secret|s[-_]?key|api|access|admin|key|client|token|pat)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
      parts: { integration: { match: /DI[0-9A-Z]{18}/, optional: true } },
    },
  },
} satisfies Detector;
