import { type Detector } from '../src/kit.ts';

export default {
  id: 'clickhouse-cloud',
  name: 'ClickHouse Cloud',
  docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  hosts: [],
  tokens: {
    api: {
      title: 'API key secret',
      match: /4b1d[0-9A-Za-z]{38}/,
      check: (secret) => secret.test(/[A-Z]/) && secret.test(/[g-z]/),
      parts: { id: { match: /[0-9A-Za-z]{20}/, named: /id|key/i, optional: true } },
    },
  },
} satisfies Detector;
