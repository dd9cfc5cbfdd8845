import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'posthog',
  name: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal API key',
      match: /phx_[0-9A-Za-z_]{41,49}/,
      decode: unsaid('Which scopes, organizations and projects it has: its text does not say.'),
    },
    project: { title: 'project API key', match: /phc_[0-9A-Za-z_]{41,49}/, public: true },
    /** Only its beginning is known. */
    secure: { title: 'feature flags secure API key', match: /phs_[0-9A-Za-z_]{30,49}/ },
  },
} satisfies Detector;
