import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'mode',
  name: 'Mode',
  docs: 'https://mode.com/developer/api-reference/authentication/',
  hosts: [],
  tokens: {
    secret: {
      title: 'API token secret',
      match: /[0-9a-f]{24}/,
      named:
        /(?<![a-z])mode(?=[-_ .]?(?:api|access|auth|cred|key|token|secret|pat|client|com(?![a-z])|analytics|report|password)|["']?\s?(?:[\](:{]|=>))/i,
      notNamed: idOrHash,
      parts: { id: { match: /[0-9a-f]{12}/, named: /mode|token|user/i, optional: true } },
    },
  },
} satisfies Detector;
