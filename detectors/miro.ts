import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'miro',
  name: 'Miro',
  docs: 'https://developers.miro.com/reference/authentication',
  hosts: [],
  tokens: {
    /** In base64 it begins with `{"miro.origin":`. */
    access: { title: 'access token', match: /eyJtaXJvLm9yaWdpbiI6[\w-]{8,14}_[\w-]{20,40}/ },
    legacy: {
      title: 'access token of the old form',
      match: /[\w-]{27}/,
      named:
        /(?<![a-z])miro[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/) && !secret.test(/[a-z]{5}[-_][a-z]{5}/),
    },
    client: {
      title: 'OAuth client secret',
      match: /[0-9A-Za-z]{32}/,
      named:
        /(?<![a-z])miro[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
