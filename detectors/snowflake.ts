import { claims, type Detector, login, named, setting } from '../src/kit.ts';

export default {
  id: 'snowflake',
  name: 'Snowflake',
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  hosts: [],
  tokens: {
    programmatic: {
      title: 'programmatic access token',
      match: /eyJ[\w-]{10,400}\.eyJ[\w-]{20,1500}\.[\w-]{43,700}/,
      named: /snowflake|(?<![a-z])snow(?:sql)?[-_](?:pat|token)/i,
      decode: ({ secret }) => {
        const { exp } = claims(secret);
        if (exp === undefined) return { state: 'unknown', grants: [], unknowns: ['When it ends: its claims do not say.'] };
        const expires = new Date(exp * 1000).toISOString();
        return { state: exp * 1000 < Date.now() ? 'expired' : 'unknown', expires, grants: [], unknowns: [] };
      },
    },
    /** https://docs.snowflake.com/en/user-guide/snowsql-config and https://docs.snowflake.com/en/developer-guide/snowflake-cli/connecting/configure-cli */
    connection: {
      ...login,
      title: 'password of a connection',
      files: ['.snowsql/config', '.snowflake/connections.toml', '.snowflake/config.toml'],
      match: /^[ \t]*password[ \t]*=[ \t]*["']?(?<password>[^\s"']{4,128})/m,
    },
    /** https://docs.getdbt.com/docs/core/connect-data-platform/snowflake-setup */
    profile: {
      ...login,
      title: 'password of a dbt profile',
      files: ['profiles.yml'],
      match: /type:[ \t]*["']?snowflake["']?[ \t]*\n(?:[^\n]{0,200}\n){0,12}?[ \t]*password:[ \t]*["']?(?<password>[^\s"'{}]{4,128})/,
    },
    password: {
      ...named,
      title: 'password',
      match: setting('SNOWFLAKE_PASSWORD', 'SNOWSQL_PWD', 'SNOWFLAKE_PWD', 'SNOWFLAKE_PASS', 'DBT_SNOWFLAKE_PASSWORD'),
    },
  },
} satisfies Detector;
