import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'descope',
  name: 'Descope',
  docs: 'https://docs.descope.com/management/m2m-access-keys',
  hosts: [],
  tokens: {
    /** Only its beginning is documented. */
    key: { title: 'management or access key', match: /K[0-9][0-9A-Za-z]{40,110}/, named: /descope/i, notNamed: idOrHash },
  },
} satisfies Detector;
