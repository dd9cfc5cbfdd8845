import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'gitguardian',
  name: 'GitGuardian',
  docs: 'https://docs.gitguardian.com/api-docs/authentication',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{71,72}/,
      named: /gitguardian|ggshield|git[-_]guardian/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
