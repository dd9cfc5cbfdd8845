import { type Detector } from '../src/kit.ts';

export default {
  id: 'friendli',
  name: 'Friendli',
  docs: 'https://friendli.ai/docs/guides/personal_access_tokens',
  hosts: [],
  tokens: {
    token: { title: 'personal access token', match: /flp_[0-9A-Za-z]{46}/ },
  },
} satisfies Detector;
