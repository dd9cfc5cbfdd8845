import { type Detector, login } from '../src/kit.ts';

const host = String.raw`machine\s{1,8}(?<host>[^\s"']{1,253})`;
const account = String.raw`(?:(?:account|port)\s{1,4}\S{1,128}\s{1,8})?`;
const user = String.raw`login\s{1,8}["']?(?!anonymous\s)(?<user>[^\s"']{1,128})["']?\s{1,8}`;
const password = String.raw`password\s{1,8}"?(?!password|login|machine)(?<password>[^\s"'\x60<>\\\0-\x1f]{3,512})`;

export default {
  id: 'netrc',
  name: '.netrc',
  docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  hosts: [],
  tokens: {
    file: {
      ...login,
      title: 'password',
      files: ['.netrc', '_netrc', '*.netrc', '.authinfo', 'netrc'],
      match: new RegExp(String.raw`(?:${host}|default)\s{1,8}${account}(?:${user})?${account}${password}`),
    },
    inline: {
      ...login,
      title: 'password',
      literal: 'password',
      match: new RegExp(String.raw`${host}\s{1,8}${account}${user}${account}${password}`),
    },
  },
} satisfies Detector;
