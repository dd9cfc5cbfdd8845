import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'make',
  name: 'Make',
  docs: 'https://developers.make.com/api-documentation/authentication',
  hosts: [],
  tokens: {
    webhook: { title: 'webhook', match: /(?:https:\/\/)?hook\.(?:[a-z]{2}\d\.)?(?:make|integromat)\.com\/[0-9a-z]{32}/ },
    token: {
      title: 'API token',
      match: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      named:
        /(?<![a-z])make[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)|integromat|eu1\.make|us1\.make/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
