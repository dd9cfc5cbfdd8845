import { type Detector } from '../src/kit.ts';

export default {
  id: 'cursor',
  name: 'Cursor',
  docs: 'https://docs.cursor.com/en/account/teams/admin-api',
  hosts: [],
  tokens: {
    key: {
      title: 'API key',
      match: /key_[0-9a-f]{64}/,
    },
  },
} satisfies Detector;
