import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'cloudsmith',
  name: 'Cloudsmith',
  docs: 'https://help.cloudsmith.io/docs/api-key',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{40}/, named: /cloudsmith/i, notNamed: idOrHash },
  },
} satisfies Detector;
