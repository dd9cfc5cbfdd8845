import { command, type Detector, fromBase64, isAppPassword, isChosen, login, loginUrl, scripts, type Secret } from '../src/kit.ts';

/** What stands behind the colon of a decoded header. */
const afterColon = (secret: Secret) =>
  secret.map((text) => /^(?!\{|s6BhdRkqt3|Aladdin|user(?:name)?:)[^:\s]{1,128}:([^\r\n]{1,256})$/.exec(fromBase64(text) ?? '')?.[1] ?? '');

/** The last two arguments of a call: who, and the password. */
const pair = String.raw`@?["'](?<user>[^"'\n]{1,128})["']\s{0,8},\s{0,20}@?["'](?<password>[^"'\n]{3,128})["']`;

export default {
  id: 'basic-auth-url',
  name: 'HTTP',
  docs: 'https://www.rfc-editor.org/rfc/rfc7617',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'login in a URL',
      match: loginUrl(
        String.raw`(?:git\+|hg\+|svn\+)?https?|svn|svn\+ssh|ssh|git\+ssh|wss?|socks[45]?[ah]?|rtsps?|rtmps?|vnc|rdp|telnet|sip`,
      ),
    },
    header: {
      ...login,
      title: 'login in a header',
      match:
        /(?:[Aa]uthorization|AUTHORIZATION|[Ee]xtra[Hh]eader)["'\])]{0,3}\s{0,4}(?:=>|[:=,])\s{0,4}["'`]?(?:AUTHORIZATION:\s?)?[Bb](?:asic|ASIC)[ \t]{1,4}(?<password>[A-Za-z0-9+/]{6,400}={0,2})(?![A-Za-z0-9+/=])/,
      check: (secret) => login.check(afterColon(secret)),
    },
    code: {
      ...login,
      title: 'login in code',
      match: new RegExp(
        String.raw`(?:NetworkCredential|UsernamePasswordCredentials|PasswordAuthentication|HTTPBasicAuth|HTTPDigestAuth)\(\s{0,20}${pair}`,
      ),
    },
    /** What comes first is where it goes: a URL, a host, an open connection. */
    connection: {
      ...login,
      title: 'login of a connection in code',
      match: new RegExp(
        String.raw`(?:getConnection|mysqli_connect|mysql_connect|odbc_connect|ldap_bind|ftp_login)\(\s{0,20}(?:[\w$.>-]{1,60}|["'][^"'\n]{1,300}["'])\s{0,8},\s{0,20}${pair}`,
      ),
      check: isChosen,
    },
    driver: {
      ...login,
      title: 'login of a database in a script',
      files: ['*.php', '*.inc', '*.py'],
      match: new RegExp(
        String.raw`(?:\bPDO\(\s{0,20}["'][a-z]{2,10}:[^"'\n]{0,300}["']|(?:\bmysqli|\bpymysql\.connect|\bMySQLdb\.connect)\(\s{0,20}["'][^"'\n]{1,200}["'])\s{0,8},\s{0,20}${pair}`,
      ),
      check: isChosen,
    },
    mail: {
      ...login,
      title: 'login of a mail server in a script',
      files: ['*.php', '*.py'],
      match: /(?<=\.)login\(\s{0,20}["'](?<user>[^"'@\s]{1,60}@[^"'\s]{1,60})["']\s{0,8},\s{0,20}["'](?<password>[^"'\n]{3,128})["']/,
      check: (secret) => isChosen(secret) || isAppPassword(secret),
    },
    curl: {
      ...login,
      title: 'login on a command line',
      files: scripts,
      match:
        /curl(?=[ \t])(?:[^\n|;]|\\\n){0,400}?(?:[ \t]-u[ \t]{0,4}|[ \t]--user[ \t=]{1,4})["']?(?<user>[^\s:"'$`<>{}\\]{1,128}):(?<password>[^\s"'`<>\\$]{3,128})/,
      check: isChosen,
    },
    wget: { ...command('wget', '--(?:http-|ftp-|proxy-)?password'), title: 'password of a download' },
  },
} satisfies Detector;
