import { type Detector, isMixed } from '../src/kit.ts';

export default {
  id: 'browserbase',
  name: 'Browserbase',
  docs: 'https://docs.browserbase.com/reference/api/overview',
  hosts: [],
  tokens: {
    /** Its length is not documented, but seen. */
    key: { title: 'API key', match: /bb_live_[\w-]{27}/, check: isMixed },
  },
} satisfies Detector;
