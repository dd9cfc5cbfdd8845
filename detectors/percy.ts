import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'percy',
  name: 'Percy',
  docs: 'https://www.browserstack.com/docs/percy/integrate/environment-variables',
  hosts: [],
  tokens: {
    token: { title: 'project token', match: /(?:(?:web|app|auto|ss|vmw|res|gen)_)?[0-9a-f]{64}/, named: /percy/i, notNamed: idOrHash },
  },
} satisfies Detector;
