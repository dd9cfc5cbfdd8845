import { type Detector, login } from '../src/kit.ts';

const value = String.raw`"?(?!password|login|machine)`;
const match = new RegExp(
  String.raw`(?:machine\s{1,8}(?<host>[^\s"']{1,253})|default)\s{1,8}(?:(?:account|port)\s{1,4}\S{1,128}\s{1,8})?(?:login\s{1,8}["']?(?!anonymous\s)(?<user>[^\s"']{1,128})["']?\s{1,8})?(?:account\s{1,4}\S{1,128}\s{1,8})?password\s{1,8}${value}(?<password>[^\s"'\x60<>\\\0-\x1f]{3,512})`,
);

export default {
  id: 'netrc',
  name: '.netrc',
  docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  hosts: [],
  tokens: {
    file: { ...login, title: 'password', files: ['.netrc', '_netrc', '*.netrc', '.authinfo', 'netrc'], match },
    inline: { ...login, title: 'password', literal: 'machine ', match },
  },
} satisfies Detector;
