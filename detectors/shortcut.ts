import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'shortcut',
  name: 'Shortcut',
  docs: 'https://developer.shortcut.com/api/rest/v3#Authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named:
        /shortcut[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)|clubhouse/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
