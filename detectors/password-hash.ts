import { type Detector, type Secret, unsaid } from '../src/kit.ts';

/** https://manpages.debian.org/crypt.5: the sign of the method, its cost, the salt, the hash. */
const crypt = [
  String.raw`\$2[abxy]\$\d\d\$[./0-9A-Za-z]{53}`,
  String.raw`\$(?:6|5)\$(?:rounds=\d{1,9}\$)?[^\s:$'",]{1,16}\$[./0-9A-Za-z]{43}(?:[./0-9A-Za-z]{43})?`,
  String.raw`\$(?:1|apr1|md5)\$[^\s:$'",]{1,8}\$[./0-9A-Za-z]{22}`,
  String.raw`\$(?:y|gy|7)\$[^\s:$'",]{1,40}\$[^\s:$'",]{1,88}\$?[./0-9A-Za-z]{40,88}={0,2}`,
  String.raw`\$argon2(?:id|i|d)\$v=\d+\$m=\d+,t=\d+,p=\d+\$[+/0-9A-Za-z]{8,64}\$[+/0-9A-Za-z]{16,128}`,
  String.raw`\$[PHS]\$[./0-9A-Za-z]{31}(?:[./0-9A-Za-z]{21})?`,
  String.raw`\{(?:SSHA|SHA|SMD5|MD5|SSHA256|SSHA512|CRYPT|PBKDF2\S{0,8})\}[+/.$=0-9A-Za-z]{24,160}`,
  String.raw`(?:pbkdf2_sha256|pbkdf2_sha1|bcrypt_sha256|argon2|scrypt)\$[^\s'"]{40,200}`,
].join('|');
const files = [
  '.htpasswd',
  'htpasswd',
  '*.htpasswd',
  'shadow',
  'shadow-',
  'passwd',
  'passwd-',
  'master.passwd',
  'gshadow',
  'proftpdpasswd',
  'proftpd.passwd',
  'ftpd.passwd',
  '*.sql',
  '*.ldif',
  'pureftpd.passwd',
  'mosquitto_passwd',
  'passwordfile',
  'users.htpasswd',
  '.htdigest',
  'znc.conf',
  'smbpasswd',
  'user.xml',
  'cassandra.cql',
  '*.dump',
];

const hash = {
  fallback: true,
  decode: unsaid('The password: this is its hash, from which it must be guessed.'),
};
/** Bytes in hexadecimal or in capitals alone are not drawn by chance; a word is. */
const mixed = (secret: Secret) => secret.test(/\d/) || secret.test(/[a-z].*[A-Z]|[A-Z].*[a-z]/);

export default {
  id: 'password-hash',
  name: 'Password',
  docs: 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html',
  hosts: [],
  tokens: {
    hash: { ...hash, title: 'hash', files, match: new RegExp(`(?<hash>${crypt})`), secret: 'hash', password: true },
    /** The commonest of them, wherever they stand. */
    bcrypt: { ...hash, title: 'bcrypt hash', match: /\$2[aby]\$(?:08|09|10|11|12|13|14)\$[./0-9A-Za-z]{53}/ },
    /** The old form has no sign of its own: 2 characters of salt and 11 of hash, behind a name. */
    des: {
      ...hash,
      title: 'DES hash',
      files: ['.htpasswd', 'htpasswd', '*.htpasswd', 'shadow', 'shadow-', 'passwd', 'master.passwd', 'proftpdpasswd', 'ftpd.passwd'],
      match: /^[\w.@-]{1,64}:(?<hash>[./0-9A-Za-z]{13})(?=:|\s*$)/m,
      secret: 'hash',
      password: true,
      check: mixed,
    },
    /** https://dev.mysql.com/doc/refman/8.0/en/password-hashing.html */
    mysql: {
      ...hash,
      title: 'MySQL hash',
      files: ['*.sql', '*.dump', '*.frm', 'users.txt'],
      match: /'(?<hash>\*[0-9A-F]{40})'/,
      secret: 'hash',
      password: true,
    },
    /** Of a table of people, in a dump: MD5, SHA-1 or SHA-256. */
    plain: {
      ...hash,
      title: 'unsalted hash',
      files: ['*.sql', '*.dump'],
      match:
        /['"](?<hash>[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})['"](?<=\bINSERT INTO [`"[]?\w{0,40}(?:user|member|account|admin|customer|login|people|staff)[^;]{0,3000})/i,
      secret: 'hash',
      password: true,
    },
  },
} satisfies Detector;
