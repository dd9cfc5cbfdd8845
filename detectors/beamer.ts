import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'beamer',
  name: 'Beamer',
  docs: 'https://www.getbeamer.com/api',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /b_[\w+/-]{43}[\w=+/-]/, named: /beamer/i, notNamed: idOrHash },
  },
} satisfies Detector;
