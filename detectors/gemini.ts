import { type Detector } from '../src/kit.ts';

export default {
  id: 'gemini',
  name: 'Google Gemini',
  docs: 'https://ai.google.dev/gemini-api/docs/api-key',
  hosts: [],
  tokens: {
    /** Keys that begin AIza are those of any Google API. */
    key: { title: 'authorization key', match: /AQ\.Ab8RN6[\w-]{44}/ },
  },
} satisfies Detector;
