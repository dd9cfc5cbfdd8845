import { type Detector } from '../src/kit.ts';

export default {
  id: 'northflank',
  name: 'Northflank',
  docs: 'https://northflank.com/docs/v1/application/secure/manage-api-tokens',
  hosts: [],
  tokens: {
    api: {
      title: 'API token',
      match: /(?:nf-)?eyJ[\w-]{10,400}\.eyJ[\w-]{10,1500}\.[\w-]{43,700}/,
      named: /northflank|(?<![a-z])nf[-_]?(?:api|token)/i,
    },
  },
} satisfies Detector;
