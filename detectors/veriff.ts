import { type Detector } from '../src/kit.ts';

export default {
  id: 'veriff',
  name: 'Veriff',
  docs: 'https://devdocs.veriff.com/docs/hmac-authentication-and-endpoint-security',
  hosts: [],
  tokens: {
    secret: {
      title: 'shared secret key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /veriff/i,
      notNamed:
        /id$|public|session|api[-_. ]?key(?!.*secret)|hash|sha[-_]?\d{0,3}$|commit|checksum|digest|md5|version|rev(?:ision)?$|nonce|public[-_. ]?key/i,
      parts: {
        key: {
          match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
          named: /public|api[-_. ]?key|auth[-_. ]?client/i,
          optional: true,
        },
      },
    },
    /** Public, as what a session is begun with; nothing else is open to it without the secret. */
    key: {
      title: 'API key',
      match: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      named: /veriff[^]{0,40}(?:api|public|client)[-_. ]?key/i,
      notNamed: /id$|secret|private|session/i,
      public: true,
    },
  },
} satisfies Detector;
