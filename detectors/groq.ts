import { type Detector } from '../src/kit.ts';

export default {
  id: 'groq',
  name: 'Groq',
  docs: 'https://console.groq.com/docs/quickstart',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /gsk_[0-9A-Za-z]{52}/ },
  },
} satisfies Detector;
