import { type Detector, jdbcUrl, login, loginUrl, named, setting } from '../src/kit.ts';

/** `Name=value;`, up to one of these. https://learn.microsoft.com/en-us/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring */
const pairs = String.raw`(?:[^=;"'\s][^=;"'\n]{1,39}=[^;"'\n]{0,200};\s{0,40}){0,16}?`;
const key = (names: string) => String.raw`(?:${names})[ \t]{0,2}=[ \t]{0,2}`;
const server = key('[Ss]erver|SERVER|[Dd]ata [Ss]ource|DATA SOURCE|[Aa]ddr(?:ess)?|[Nn]etwork [Aa]ddress');
const user = key('[Uu]ser ?[Ii][Dd]|USER ID|[Uu]id|UID|[Uu]ser');
const start = key(
  '[Ss]erver|SERVER|[Dd]ata [Ss]ource|DATA SOURCE|[Aa]ddr(?:ess)?|[Uu]ser ?[Ii][Dd]|UID|[Uu]id|[Ii]nitial [Cc]atalog|[Dd]atabase|DATABASE|[Dd]river|DRIVER|[Pp]rovider|Persist Security Info',
);
/** Whose port is no part of the address is MySQL or PostgreSQL. */
const others = key('[Pp]ort|[Hh]ost|[Ss]sl ?[Mm]ode|[Cc]har(?:acter )?[Ss]et|[Uu]ser ?[Nn]ame|AccountEndpoint');
const keywords = (password: string) =>
  new RegExp(
    `(?=${start})(?!${pairs}${others})(?!${pairs}${key('[Dd]river|DRIVER')}\\{?(?:[Mm]y|[Pp]ostgre|[Oo]racle|[Mm]aria|[Ss]now))` +
      `(?=${pairs}${server}(?:tcp:)?(?<host>[^;"'\\n]{1,253}))(?=${pairs}${user}(?<user>[^;"'\\n]{1,128}))(?=(?:${pairs}${key('[Ii]nitial [Cc]atalog|[Dd]atabase|DATABASE')}(?<database>[^;"'\\n]{1,128}))?)` +
      String.raw`${pairs}${key(password)}\{?(?<password>[^;}\s"'\x60<>]{3,128})`,
  );

export default {
  id: 'mssql',
  name: 'SQL Server',
  docs: 'https://learn.microsoft.com/en-us/sql/connect/ado-net/connection-string-syntax',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'connection string',
      match: loginUrl(String.raw`mssql(?:\+(?:pyodbc|pymssql|aioodbc|pytds))?|sqlserver|azuresql`),
    },
    jdbc: { ...login, title: 'JDBC connection string', match: jdbcUrl('(?:jtds:)?sqlserver') },
    ado: { ...login, title: 'connection string of keywords', literal: 'assword', match: keywords('[Pp]assword') },
    'ado-short': { ...login, title: 'connection string of keywords', literal: 'wd=', match: keywords('[Pp]wd') },
    odbc: { ...login, title: 'ODBC connection string', literal: 'PWD=', match: keywords('PWD|PASSWORD') },
    variable: {
      ...named,
      title: 'password',
      match: setting('SA_PASSWORD', 'MSSQL_SA_PASSWORD', 'MSSQL_PASSWORD', 'SQLSERVER_PASSWORD', 'SQL_SERVER_PASSWORD', 'SQLCMDPASSWORD'),
    },
  },
} satisfies Detector;
