import { type Detector } from '../src/kit.ts';

export default {
  id: 'neon',
  name: 'Neon',
  docs: 'https://neon.com/docs/manage/api-keys',
  hosts: [],
  tokens: {
    api: {
      title: 'API key',
      match: /napi_[0-9A-Za-z]{64}/,
      kinds: { personal: 'personal API key', organization: 'organization API key', project: 'project-scoped API key' },
      decode: () => ({ state: 'unknown', expires: 'never', grants: [], unknowns: [] }),
    },
    legacy: {
      title: 'API key without a prefix',
      match: /[0-9A-Za-z]{64}/,
      named: /(?<![a-z])neon/i,
      notNamed: /sha(?![a-z])|hash|digest|id$/i,
    },
    branch: {
      title: 'branch credential',
      match: /nsk_live_[0-9a-f]{64}/,
      parts: { id: { match: /nak_live_[0-9a-f]{32}/, optional: true } },
    },
  },
} satisfies Detector;
