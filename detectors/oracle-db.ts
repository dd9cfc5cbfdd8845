import { type Detector, login, loginUrl, named, scripts, setting } from '../src/kit.ts';

const stop = String.raw`\s"'\x60<>\\`;
/** `user/password@host:1521/service`, or `@(DESCRIPTION=…)`. */
const address = String.raw`(?<user>[\w$#-]{1,64})\/"?(?<password>[^@/"${stop}]{3,128})"?@(?:\/\/|tcps?:\/\/)?(?<host>[\w.-]{1,253})?`;

export default {
  id: 'oracle-db',
  name: 'Oracle Database',
  docs: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
  hosts: [],
  tokens: {
    jdbc: {
      ...login,
      title: 'JDBC connection string',
      files: [
        '*.java',
        '*.kt',
        '*.scala',
        '*.groovy',
        '*.properties',
        '*.xml',
        '*.yml',
        '*.yaml',
        '*.json',
        '*.toml',
        '*.conf',
        '*.ini',
        '*.cfg',
        '.env',
        '.env.*',
        '*.env',
        '*.sh',
        '*.sql',
        '*.py',
        '*.js',
        '*.ts',
        '*.cs',
        '*.md',
        '*.txt',
      ],
      literal: 'jdbc:oracle:',
      match: new RegExp(String.raw`jdbc:oracle:(?:thin|oci8?):${address}`),
    },
    url: { ...login, title: 'connection string', match: loginUrl(String.raw`oracle(?:\+(?:cx_oracle|oracledb))?`) },
    command: {
      ...login,
      title: 'password on a command line',
      files: [...scripts, '*.sql', '*.bat', '*.cmd'],
      match: new RegExp(String.raw`(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman target|sql)[ \t](?:-\w[ \t]|userid=){0,3}["']?${address}`),
    },
    variable: {
      ...named,
      title: 'password',
      match: setting('ORACLE_PASSWORD', 'ORACLE_PWD', 'ORACLE_DB_PASSWORD', 'APP_USER_PASSWORD', 'ORACLE_SYS_PASSWORD'),
    },
  },
} satisfies Detector;
