import { type Detector } from '../src/kit.ts';

export default {
  id: 'retool',
  name: 'Retool',
  docs: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  hosts: [],
  tokens: {
    token: { title: 'API access token', match: /retool_[0-9A-Za-z]{20,64}/, check: (secret) => secret.test(/\d/) },
    webhook: { title: 'workflow webhook key', match: /retool_wk_[0-9a-f]{32}/ },
  },
} satisfies Detector;
