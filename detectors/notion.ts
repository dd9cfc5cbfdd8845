import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'notion',
  name: 'Notion',
  docs: 'https://developers.notion.com/docs/authorization',
  hosts: [],
  tokens: {
    token: { title: 'integration token', match: /ntn_\d{11}[0-9A-Za-z]{35}/ },
    /** https://developers.notion.com/reference/refresh-a-token */
    refresh: { title: 'OAuth refresh token', match: /nrt_[0-9A-Za-z]{40,60}/, check: (secret) => secret.test(/\d/) },
    legacy: {
      title: 'integration token or OAuth client secret of the old form',
      match: /secret_[0-9A-Za-z]{43}/,
      check: isMixed,
    },
  },
} satisfies Detector;
