import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'phrase',
  name: 'Phrase',
  docs: 'https://developers.phrase.com/en/api/strings/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API access token',
      match: /[0-9a-z]{64}/,
      named:
        /(?<!pass)phrase[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io|strings)/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
