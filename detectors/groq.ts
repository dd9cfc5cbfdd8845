import { type Detector } from '../src/kit.ts';

/** Each has the provider's name in it, in base64, at whichever of three places. */
const marker = /WGdyb\wFY|hncm9xW|YZ3JvcV/;

export default {
  id: 'groq',
  name: 'Groq',
  docs: 'https://console.groq.com/docs/quickstart',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /gsk_[0-9A-Za-z]{52}/, check: (secret) => secret.test(marker) },
  },
} satisfies Detector;
