import { type Detector } from '../src/kit.ts';

export default {
  id: 'cockroachdb',
  name: 'CockroachDB Cloud',
  docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access',
  hosts: [],
  tokens: {
    'service-account': { title: 'service account API key', match: /CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}/ },
  },
} satisfies Detector;
