import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'linear',
  name: 'Linear',
  docs: 'https://linear.app/developers/graphql#personal-api-keys',
  hosts: [],
  tokens: {
    key: { title: 'personal API key', match: /lin_api_[0-9A-Za-z]{40}/ },
    oauth: { title: 'OAuth access token', match: /lin_oauth_[0-9A-Za-z]{40,128}/ },
    webhook: { title: 'webhook signing secret', match: /lin_wh_[0-9A-Za-z]{40}/ },
    client: {
      title: 'OAuth client secret',
      match: /[0-9a-f]{32}/,
      named:
        /(?<![a-z])linear[^a-z]{0,16}(?:api|app|auth|access|client|secret|token|key|pat(?![a-z])|cred|oauth|webhook|service|personal|login|admin|dev|bot|config|sdk|\.com|\.io)(?:[^a-z]{0,16}(?:secret|token|key))?/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
