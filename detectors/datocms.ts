import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'datocms',
  name: 'DatoCMS',
  docs: 'https://www.datocms.com/docs/content-management-api/authentication',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /[0-9a-f]{30}/,
      named: /dato[-_. ]?cms|(?<![a-z])dato[^a-z]{0,16}(?:api|token|access|key|read|full|cma|cda)/i,
      notNamed: idOrHash,
    },
  },
} satisfies Detector;
