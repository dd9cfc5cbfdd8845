import { type Detector } from '../src/kit.ts';

export default {
  id: 'coda',
  name: 'Coda',
  docs: 'https://coda.io/developers/apis/v1#section/Authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named:
        /(?<![a-z])coda[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)/i,
      notNamed: /ids?$|doc$/i,
    },
  },
} satisfies Detector;
