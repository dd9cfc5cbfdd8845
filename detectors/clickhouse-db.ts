import { type Detector, jdbcUrl, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'clickhouse-db',
  name: 'ClickHouse',
  docs: 'https://clickhouse.com/docs/interfaces/cli#connection_string',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'connection string',
      match: loginUrl(String.raw`clickhouses?(?:\+(?:native|http|https|asynch|connect))?|clickhousedb|chs?`),
    },
    jdbc: { ...login, title: 'JDBC connection string', match: jdbcUrl('clickhouse(?::https?)?|ch') },
    header: {
      ...named,
      title: 'password of a request',
      match: /X-ClickHouse-Key["']?[ \t]{0,4}[:=,][ \t]{0,4}["']?(?<password>[^\s"'`<>\\,]{4,128})/i,
    },
    variable: {
      ...named,
      title: 'password',
      match: setting('CLICKHOUSE_PASSWORD', 'CLICKHOUSE_DB_PASSWORD', 'CLICKHOUSE_ADMIN_PASSWORD', 'CLICKHOUSE_PASS'),
    },
    users: {
      ...login,
      title: 'password of a user',
      files: [
        'users.xml',
        '*users.d/*.xml',
        'clickhouse-client.xml',
        '.clickhouse-client/config.xml',
        'clickhouse/config.xml',
        'users.d/default.xml',
      ],
      match: /<password>(?<password>[^<\s]{3,128})<\/password>/,
    },
  },
} satisfies Detector;
