import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'langsmith',
  name: 'LangSmith',
  docs: 'https://docs.langchain.com/langsmith/create-account-api-key',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/,
      decode: unsaid('Of which workspaces: its text does not say.'),
    },
    service: {
      title: 'service key',
      match: /lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/,
      decode: unsaid('Of which workspaces, or the whole organization: its text does not say.'),
    },
    legacy: { title: 'legacy API key', match: /ls__[0-9a-f]{32}/ },
  },
} satisfies Detector;
