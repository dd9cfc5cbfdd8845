import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'modal',
  name: 'Modal',
  docs: 'https://modal.com/docs/reference/modal.config',
  hosts: [],
  tokens: {
    secret: {
      title: 'token secret',
      match: /as-[0-9A-Za-z]{22}/,
      named: /modal/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
      parts: { id: { match: /ak-[0-9A-Za-z]{22}/, optional: true } },
    },
    proxy: {
      title: 'proxy auth token secret',
      match: /ws-[0-9A-Za-z]{22}/,
      named: /modal/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d|[A-Z]{2}[a-z].*[a-z][A-Z]/),
    },
  },
} satisfies Detector;
