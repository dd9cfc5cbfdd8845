import { type Detector } from '../src/kit.ts';

export default {
  id: 'intra42',
  name: '42 Intra',
  docs: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  hosts: [],
  tokens: {
    secret: { title: 'application secret', match: /s-s4t2(?:ud|af)-[0-9a-f]{64}/ },
  },
} satisfies Detector;
