import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'zilliz',
  name: 'Zilliz Cloud',
  docs: 'https://docs.zilliz.com/docs/manage-api-keys',
  hosts: [],
  tokens: {
    /** Its length is not documented. */
    key: {
      title: 'API key',
      match: /[0-9A-Za-z]{40,100}/,
      named: /zilliz|milvus/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
  },
} satisfies Detector;
