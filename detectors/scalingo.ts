import { type Detector } from '../src/kit.ts';

export default {
  id: 'scalingo',
  name: 'Scalingo',
  docs: 'https://developers.scalingo.com/#authentication',
  hosts: [],
  tokens: {
    token: { title: 'API token', match: /tk-us-[\w-]{48}/ },
  },
} satisfies Detector;
