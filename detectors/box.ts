import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'box',
  name: 'Box',
  docs: 'https://developer.box.com/guides/authentication/',
  hosts: [],
  tokens: {
    client: {
      title: 'client secret or developer token',
      match: /[0-9A-Za-z]{32}/,
      named:
        /(?<![a-z])box[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io|jwt)|api\.box\.com/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
