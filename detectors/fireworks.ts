import { type Detector } from '../src/kit.ts';

export default {
  id: 'fireworks',
  name: 'Fireworks AI',
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  hosts: [],
  tokens: {
    /** Its length is not documented; it has been 22 to 24 after the beginning. */
    key: { title: 'API key', match: /fw_[0-9A-Za-z]{22,24}/, check: (secret) => secret.test(/^fw_(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/) },
  },
} satisfies Detector;
