import { type Detector, jdbcUrl, login, loginUrl } from '../src/kit.ts';

export default {
  id: 'database-url',
  name: 'Database',
  docs: 'https://docs.sqlalchemy.org/en/20/core/engines.html#database-urls',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'connection string',
      match: loginUrl(
        String.raw`cockroachdb|crdb|redshift|redshift\+psycopg2|yugabytedb?|edgedb|gel|trino|presto|hive|impala|db2|db2\+ibm_db|ibm_db_sa|vertica|sybase|teradatasql|firebird|hana|saphana|exa|dremio|druid|questdb|surrealdb|arangodb|rethinkdb|memcached|elasticsearch|opensearch|solr|stomp|stomps|etcd|zookeeper|kafka|snowflake|bigquery|drill|doris|starrocks|iris|ignite|orientdb|jdbc`,
      ),
    },
    jdbc: {
      ...login,
      title: 'JDBC connection string',
      match: jdbcUrl(
        'redshift|snowflake|db2|hive2|trino|presto|vertica|teradata|sybase:Tds|firebirdsql|sap|h2:tcp|as400|informix-sqli|netezza|impala|exa|dremio|mongodb|cassandra|neo4j|awsathena|pgsql|edb|cockroachdb',
      ),
    },
  },
} satisfies Detector;
