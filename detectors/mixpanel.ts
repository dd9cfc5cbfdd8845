import { type Detector, idOrHash, unsaid } from '../src/kit.ts';

export default {
  id: 'mixpanel',
  name: 'Mixpanel',
  docs: 'https://developer.mixpanel.com/reference/authentication',
  hosts: [],
  tokens: {
    secret: {
      title: 'API or service account secret',
      match: /[0-9A-Za-z]{32}/,
      named: /mixpanel/i,
      notNamed: new RegExp(`${idOrHash.source}|token|project|public|(?:^|\\.)init$|^mixpanel$`, 'i'),
      check: (secret) => secret.test(/\d/),
      decode: unsaid('Of which projects it is: its text does not say.'),
    },
    /** It only sends, and is in every app that does. */
    token: {
      title: 'project token',
      match: /[0-9a-f]{32}/,
      named: /mixpanel(?:[-_. ]?(?:project)?[-_. ]?token)?/i,
      notNamed: new RegExp(`${idOrHash.source}|secret|service|api[-_]?key`, 'i'),
      public: true,
    },
  },
} satisfies Detector;
