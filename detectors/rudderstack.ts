import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'rudderstack',
  name: 'RudderStack',
  docs: 'https://www.rudderstack.com/docs/dashboard-guides/personal-access-token/',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /[0-9A-Za-z]{27}/,
      named: /rudder/i,
      notNamed: new RegExp(`${idOrHash.source}|write`, 'i'),
      check: isMixed,
    },
    /** It only sends, and is in every web page that does. */
    write: {
      title: 'write key',
      match: /[0-9A-Za-z]{27}/,
      named: /rudder.{0,40}write|(?<![\w-])write[-_]?key/i,
      notNamed: idOrHash,
      check: isMixed,
      public: true,
    },
  },
} satisfies Detector;
