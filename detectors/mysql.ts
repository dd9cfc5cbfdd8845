import { type Detector, jdbcUrl, login, loginUrl, named, scripts, setting } from '../src/kit.ts';

const stop = String.raw`\s"'\x60<>\\`;

/** `Name=value;` of ADO.NET, up to one of these. */
const pairs = String.raw`(?:[^=;"'\s][^=;"'\n]{1,39}=[^;"'\n]{0,200};[ \t]{0,8}){0,16}?`;
/** What only MySQL's provider knows: SQL Server's has its port in the address. */
const own = String.raw`(?=${pairs}(?:[Pp]ort=330\d|[Ss]sl ?[Mm]ode=|[Cc]har(?:acter )?[Ss]et=|Allow(?:User|PublicKey|LoadLocal)))`;
const start = '(?:[Ss]erver|[Hh]ost|[Dd]ata ?[Ss]ource|[Uu]id|[Uu]ser(?: ?[Ii][Dd])?|[Dd]atabase|[Pp]ort)=';
const keywords = (password: string) =>
  new RegExp(
    `(?=${start})${own}(?=${pairs}(?:[Ss]erver|[Hh]ost|[Dd]ata ?[Ss]ource)=(?<host>[^;"'\\n]{1,253}))(?=${pairs}(?:[Uu]id|[Uu]ser(?: ?[Ii][Dd]| ?[Nn]ame)?)=(?<user>[^;"'\\n]{1,128}))` +
      `${pairs}${password}=(?<password>[^;${stop}]{1,128})`,
  );

export default {
  id: 'mysql',
  name: 'MySQL',
  docs: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'connection string',
      match: loginUrl(
        String.raw`(?:mysql|mariadb)(?:\+(?:pymysql|mysqldb|aiomysql|asyncmy|cymysql|pyodbc|srv|ssh))?|mysql\+mysqlconnector|mysqlx|mysql2|mysqli|pymysql`,
      ),
    },
    jdbc: { ...login, title: 'JDBC connection string', match: jdbcUrl('(?:mysql|mariadb)(?::[a-z]{4,12})?') },
    /** https://github.com/go-sql-driver/mysql#dsn-data-source-name */
    dsn: {
      ...login,
      title: 'data source name',
      files: [
        '*.go',
        '.env',
        '.env.*',
        '*.env',
        '*.yml',
        '*.yaml',
        '*.toml',
        '*.json',
        '*.conf',
        '*.cnf',
        '*.ini',
        '*.cfg',
        '*.properties',
        '*.sh',
        '*.md',
        '*.txt',
        '*.tf',
        'dockerfile',
        'makefile',
      ],
      literal: '@tcp(',
      match: new RegExp(
        String.raw`(?<user>[\w.%-]{1,64}):(?<password>[^@(${stop}]{1,128}(?:@[^@(/${stop}]{1,64}){0,2})@tcp\((?<host>[\w.-]{1,253})?(?::(?<port>\d{1,5}))?\)(?:\/(?<database>[\w-]{1,64}))?`,
      ),
    },
    ado: { ...login, title: 'connection string of keywords', literal: 'assword=', match: keywords('[Pp]assword') },
    'ado-short': { ...login, title: 'connection string of keywords', literal: 'Pwd=', match: keywords('Pwd') },
    command: {
      ...login,
      title: 'password on a command line',
      files: scripts,
      match: new RegExp(
        String.raw`(?:mysql(?:dump|admin|import|check|show|sh|pump)?|mariadb(?:-dump|-admin)?)[ \t](?:[^\n|;&]{0,300}?[ \t])??(?:-p|--password=)["']?(?<password>[^;|&)${stop}]{3,128})`,
      ),
    },
    client: {
      ...login,
      title: 'password of an option file',
      files: ['.my.cnf', 'my.cnf', 'my.ini', 'debian.cnf', '*.my.cnf', '.mysql.cnf'],
      match: /^[ \t]*password[ \t]*=[ \t]*["']?(?<password>[^\s"']{3,128})/m,
    },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'MYSQL_PASSWORD',
        'MYSQL_ROOT_PASSWORD',
        'MYSQL_PWD',
        'MYSQL_PASS',
        'MYSQL_DB_PASSWORD',
        'MYSQL_USER_PASSWORD',
        'MARIADB_PASSWORD',
        'MARIADB_ROOT_PASSWORD',
        'DB_MYSQL_PASSWORD',
      ),
    },
    /** https://dev.mysql.com/doc/refman/8.4/en/create-user.html */
    statement: {
      ...named,
      title: 'password of a statement',
      match: /(?:IDENTIFIED|identified)(?: (?:WITH|with) ["']?[a-z_\d]{1,40}["']?)? (?:BY|by) '(?<password>[^'\s\\*][^'\n\\]{2,127})'/,
    },
  },
} satisfies Detector;
