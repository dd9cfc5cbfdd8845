import { type Detector } from '../src/kit.ts';

export default {
  id: 'defined-networking',
  name: 'Defined Networking',
  docs: 'https://docs.defined.net/guides/api-keys/',
  hosts: [],
  tokens: {
    api: { title: 'API key', match: /dnkey-[0-9A-Z]{26}-[0-9A-Z]{52}/ },
  },
} satisfies Detector;
