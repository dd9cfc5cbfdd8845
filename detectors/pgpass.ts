import { type Detector, login, named, setting } from '../src/kit.ts';

const stop = String.raw`\s"'\x60<>\\`;
const pairs = String.raw`(?:[^=;"'\s][^=;"'\n]{1,39}=[^;"'\n]{0,200};[ \t]{0,8}){0,16}?`;

export default {
  id: 'pgpass',
  name: 'PostgreSQL client',
  docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  hosts: [],
  tokens: {
    file: {
      ...login,
      title: 'password',
      files: ['.pgpass', 'pgpass', 'pgpass.conf', '*.pgpass'],
      match:
        /^(?:\*|(?<host>[^:*\s#]{1,253})):(?:\*|(?<port>\d{1,5})):(?:\*|(?<database>[^:*\s]{1,128})):(?<user>[^:\s]{1,128}):(?<password>(?:[^\\:\s]|\\.){3,256})\s*$/m,
    },
    service: {
      ...login,
      title: 'password of a service',
      files: ['.pg_service.conf', 'pg_service.conf'],
      match: /^password=(?<password>\S{3,256})/m,
    },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'PGPASSWORD',
        'POSTGRES_PASSWORD',
        'POSTGRESQL_PASSWORD',
        'POSTGRES_PASS',
        'PG_PASSWORD',
        'POSTGRESQL_POSTGRES_PASSWORD',
        'POSTGRES_DB_PASSWORD',
      ),
    },
    /** https://www.npgsql.org/doc/connection-string-parameters.html */
    npgsql: {
      ...login,
      title: 'connection string of keywords',
      literal: 'assword=',
      match: new RegExp(
        `(?=(?:Host|Server|Username|User I[dD]|Database|Port)=)(?!${pairs}[Pp]ort=330\\d)(?=${pairs}(?:Host|Server)=(?<host>[^;"'\\n]{1,253}))(?=${pairs}(?:Username|User I[dD]|User Name|User)=(?<user>[^;"'\\n]{1,128}))` +
          `(?=(?:${pairs}Database=(?<database>[^;"'\\n]{1,128}))?)${pairs}(?:Password|Pwd)=(?<password>[^;${stop}]{3,128})`,
      ),
    },
    statement: {
      ...login,
      title: 'password of a statement',
      literal: 'PASSWORD ',
      match:
        /(?:CREATE|ALTER) (?:ROLE|USER) ["']?(?<user>[\w-]{1,63})["']?(?: [A-Z]{2,12}){0,8} (?:ENCRYPTED )?PASSWORD '(?!md5[0-9a-f]{32}|SCRAM-)(?<password>[^'\s]{3,128})'/i,
    },
  },
} satisfies Detector;
