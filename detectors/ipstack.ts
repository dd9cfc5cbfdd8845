import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ipstack',
  name: 'ipstack',
  docs: 'https://docs.apilayer.com/ipstack/docs/api-documentation',
  hosts: [],
  tokens: {
    key: { title: 'API access key', match: /[0-9a-f]{32}/, named: /ip[-_]?stack/i, notNamed: idOrHash },
  },
} satisfies Detector;
