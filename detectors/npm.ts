import { crc32Base62, type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'npm',
  name: 'npm',
  docs: 'https://docs.npmjs.com/about-access-tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /npm_[0-9A-Za-z]{36}/,
      check: (secret) => secret.test((text) => crc32Base62(text.slice(4, -6)) === text.slice(-6)),
    },
    legacy: {
      title: 'legacy token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named: /(?<![a-z])npm|_authToken/i,
      notNamed: idOrHash,
      decode: unsaid('Whether it still works: npm itself has ended tokens of this form in November 2025, other registries have not.'),
    },
  },
} satisfies Detector;
